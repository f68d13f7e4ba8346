package io.meshsdk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/architecture-tests/"))
            .importPackages("io.meshsdk");
    private static final String ROW = "io.meshsdk.data.Row";
    private static final String STANDALONE_ROOM = "io.meshsdk.delta.internal.standalone..";
    private static final List<String> READING = List.of(
            "io.meshsdk.delta.internal.files..",
            "io.meshsdk.delta.internal.kernel..",
            "io.meshsdk.delta.internal.log..",
            "io.meshsdk.delta.internal.logstore..",
            "io.meshsdk.delta.internal.read..",
            "io.meshsdk.delta.internal.schema..",
            "io.meshsdk.delta.internal.table..",
            "io.meshsdk.parquet..");

    @ParameterizedTest
    @EnumSource(Module.class)
    void module_contributesClasses(Module module) {
        assertThat(OURS.stream().filter(module::contains))
                .as("classes of %s", module.folder())
                .anyMatch(ArchitectureTest::isNoPackageInfo);
    }

    @ParameterizedTest
    @MethodSource("namedPackages")
    void package_namedInARule_holdsAClass(String name) {
        assertThat(OURS.stream().filter(resideInAPackage(name)))
                .as("classes of %s", name)
                .anyMatch(ArchitectureTest::isNoPackageInfo);
    }

    @Test
    void standaloneRoom_importsStandalone() {
        assertThat(OURS.stream().filter(resideInAPackage(STANDALONE_ROOM)))
                .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(resideInAPackage(Rules.STANDALONE)));
    }

    @Test
    void row_isAClassOfOurs() {
        assertThat(OURS.contain(ROW)).isTrue();
    }

    @Test
    void classes_all_belongToAModule() {
        assertThat(OURS.stream().filter(type -> Module.of(type).isEmpty()).map(JavaClass::getName))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void module_seesOnlyWhatItsArrowsPointAt(Module module) {
        Rules.arrow(module.classes(), module.unseen()).check(OURS);
    }

    @Test
    void language_needsNoLibrary() {
        Rules.needsNoLibrary(Module.API.classes().or(Module.CATALOG_SPI.classes()))
                .check(OURS);
    }

    @Test
    void coreAndQuality_knowNoFileFormat() {
        Rules.knowsNoFileFormat(Module.CORE.classes().or(Module.QUALITY.classes()))
                .check(OURS);
    }

    @Test
    void packages_areNullMarked() {
        Rules.isNullMarked().check(OURS);
    }

    @Test
    void packages_areFreeOfCycles() {
        Rules.packagesAreFreeOfCycles().check(OURS);
    }

    @Test
    void packages_liveInOneModule() {
        Rules.packagesLiveInOneModule(
                        type -> Module.of(type).map(Module::folder).orElse("no module"))
                .check(OURS);
    }

    @Test
    void signatures_showNoThirdParty() {
        Rules.showsNoThirdParty(Module.API
                        .classes()
                        .or(Module.CATALOG_SPI.classes())
                        .or(Module.QUALITY.classes())
                        .or(Module.CORE.classes())
                        .or(Module.POLICY_CEL.classes()))
                .check(OURS);
    }

    @Test
    void qualityAndParquet_neverSeeRows() {
        Rules.neverSeesRows(
                        Module.QUALITY.classes().or(Module.PARQUET.classes()),
                        HasName.Predicates.name(ROW).forSubtype())
                .check(OURS);
    }

    @Test
    void standalone_isImportedByOneRoomOnly() {
        Rules.onlyOneRoomImportsStandalone(STANDALONE_ROOM).check(OURS);
    }

    @Test
    void reading_doesNotReachStandalone() {
        Rules.readsWithoutStandalone(resideInAnyPackage(READING.toArray(String[]::new)))
                .check(OURS);
    }

    @Test
    void libraries_printNothing() {
        Rules.printsNothing(DescribedPredicate.not(Module.EXAMPLES.classes())).check(OURS);
    }

    static Stream<String> namedPackages() {
        return Stream.concat(READING.stream(), Stream.of(STANDALONE_ROOM));
    }

    private static boolean isNoPackageInfo(JavaClass type) {
        return !type.getSimpleName().equals("package-info");
    }
}
