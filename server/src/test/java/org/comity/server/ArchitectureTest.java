package org.comity.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.comity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_SERVER_KNOWS_SPRING = noClasses()
            .that()
            .resideOutsideOfPackage("org.comity.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("org.comity.server..")
            .and()
            .resideOutsideOfPackage("gg.jte..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.comity.server..");

    @ArchTest
    static final ArchRule THE_SERVER_USES_NO_INSIDES_OF_OTHER_ROOMS = noClasses()
            .that()
            .resideInAPackage("org.comity.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.comity.register.internal..",
                    "org.comity.conflict.internal..",
                    "org.comity.script.internal..",
                    "org.comity.standards.internal..",
                    "org.comity.procedure.internal..",
                    "org.comity.cli..");
}
