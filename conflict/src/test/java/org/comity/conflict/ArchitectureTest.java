package org.comity.conflict;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.comity.conflict", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule LOOKS_ONLY_DOWN = classes()
            .that()
            .resideInAPackage("org.comity.conflict..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "org.jspecify..",
                    "tools.jackson..",
                    "org.comity.model..",
                    "org.comity.script",
                    "org.comity.procedure",
                    "org.comity.register",
                    "org.comity.register.json",
                    "org.comity.conflict..");
}
