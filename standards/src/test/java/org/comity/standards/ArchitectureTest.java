package org.comity.standards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.comity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule standardsKnowTheModelOnly = classes()
            .that()
            .resideInAPackage("org.comity.standards..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.comity.standards..",
                    "org.comity.model..",
                    "java..",
                    "javax.xml..",
                    "org.jspecify..",
                    "com.ctc.wstx..",
                    "org.codehaus.stax2..",
                    "tools.jackson..")
            .because("an office's bytes become model, and nothing downstream is asked");

    @ArchTest
    static final ArchRule whatIsSharedKnowsNoDialect = noClasses()
            .that()
            .resideInAPackage("org.comity.standards.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.comity.standards.kipris..", "org.comity.standards.cnipa..", "org.comity.standards.neutral..")
            .because("dialects build on what is shared, not the other way round");

    @ArchTest
    static final ArchRule dialectsDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("org.comity.standards.cnipa..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.comity.standards.kipris..", "org.comity.standards.neutral..");
}
