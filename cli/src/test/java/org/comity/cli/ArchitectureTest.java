package org.comity.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.comity.cli");

    @Test
    void theCommandLineKnowsNeitherServerNorSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.comity.server..", "org.springframework..", "org.comity.bench..")
                .check(CLASSES);
    }

    @Test
    void nobodysInternalsAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.comity.model.internal..",
                        "org.comity.script.internal..",
                        "org.comity.standards.internal..",
                        "org.comity.procedure.internal..",
                        "org.comity.register.internal..",
                        "org.comity.conflict.internal..")
                .check(CLASSES);
    }
}
