package io.meshsdk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.function.Function;

/** The rules of the house, open in what they speak about, so that each can be shown to fail. */
final class Rules {
    static final String STANDALONE = "io.delta.standalone..";

    private Rules() {}

    static ArchRule arrow(DescribedPredicate<JavaClass> from, DescribedPredicate<JavaClass> unseen) {
        return noClasses()
                .that(from)
                .should()
                .dependOnClassesThat(unseen)
                .because("arrows between modules point one way");
    }

    static ArchRule needsNoLibrary(DescribedPredicate<JavaClass> language) {
        return classes()
                .that(language)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("io.meshsdk..", "java..", "javax.sql..", "org.jspecify.."))
                .because("an embedded SDK must not force a library on its host");
    }

    static ArchRule knowsNoFileFormat(DescribedPredicate<JavaClass> formatless) {
        return noClasses()
                .that(formatless)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.parquet..", "org.apache.hadoop..", "org.apache.avro..", "io.delta.."))
                .because("files belong to providers");
    }

    static ArchRule isNullMarked() {
        return classes().should(new LiveInNullMarkedPackage()).because("null is absent unless a type says otherwise");
    }

    static ArchRule packagesAreFreeOfCycles() {
        return slices().assignedFrom(new PackageSlices())
                .should()
                .beFreeOfCycles()
                .because("a package that needs its own users cannot be understood or taken out alone");
    }

    static ArchRule showsNoThirdParty(DescribedPredicate<JavaClass> api) {
        return classes()
                .that(api)
                .should(new ShowOnlyOwnTypes())
                .because("a library in a signature is a library in every caller");
    }

    static ArchRule neverSeesRows(DescribedPredicate<JavaClass> columnar, DescribedPredicate<JavaClass> row) {
        return noClasses().that(columnar).should().dependOnClassesThat(row).because("rows exist only at the edges");
    }

    static ArchRule onlyOneRoomImportsStandalone(String room) {
        return noClasses()
                .that(DescribedPredicate.not(resideInAPackage(room)))
                .should()
                .dependOnClassesThat(resideInAPackage(STANDALONE))
                .because("the day delta-standalone must go, one package goes");
    }

    static ArchRule readsWithoutStandalone(DescribedPredicate<JavaClass> reading) {
        return noClasses()
                .that(reading)
                .should()
                .transitivelyDependOnClassesThat(resideInAPackage(STANDALONE))
                .because("its row reader returns wrong decimals and fails on timestamps");
    }

    static ArchRule packagesLiveInOneModule(Function<JavaClass, String> module) {
        return classes()
                .should(new ShareTheModuleOfTheirPackage(module))
                .because("a package in two modules cannot become a named module");
    }

    static ArchRule printsNothing(DescribedPredicate<JavaClass> library) {
        return noClasses()
                .that(library)
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("the console belongs to the host");
    }
}
