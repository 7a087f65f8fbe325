package org.comity.register;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    private static final JavaClasses REGISTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.comity.register");

    @Test
    void theRegisterKnowsNoRoomAboveIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.comity.ownership..",
                        "org.comity.conflict..",
                        "org.comity.matter..",
                        "org.comity.adjudication..",
                        "org.comity.exchange..",
                        "org.comity.programme..",
                        "org.comity.cli..",
                        "org.comity.server..",
                        "org.springframework..")
                .check(REGISTER);
    }

    @Test
    void theProjectionIsPure() {
        noClasses()
                .that()
                .resideInAPackage("org.comity.register.internal.projection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.io..", "java.nio..", "org.jdbi..", "java.time.temporal..")
                .check(REGISTER);
    }
}
