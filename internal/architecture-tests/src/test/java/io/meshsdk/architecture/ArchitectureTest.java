package io.meshsdk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/architecture-tests/"))
            .importPackages("io.meshsdk");

    @ParameterizedTest
    @EnumSource(Module.class)
    void module_withSources_contributesClasses(Module module) throws IOException {
        if (hasSources(module)) {
            assertThat(OURS.stream().filter(module::contains))
                    .as("classes of %s", module.folder())
                    .anyMatch(type -> !type.getSimpleName().equals("package-info"));
        }
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
                        .or(Module.CORE.classes()))
                .check(OURS);
    }

    @Test
    void qualityAndParquet_neverSeeRows() {
        Rules.neverSeesRows(
                        Module.QUALITY.classes().or(Module.PARQUET.classes()),
                        HasName.Predicates.name("io.meshsdk.data.Row").forSubtype())
                .check(OURS);
    }

    @Test
    void standalone_isImportedByOneRoomOnly() {
        Rules.onlyOneRoomImportsStandalone("io.meshsdk.delta.internal.standalone..")
                .check(OURS);
    }

    @Test
    void reading_doesNotReachStandalone() {
        Rules.readsWithoutStandalone(resideInAnyPackage(
                        "io.meshsdk.delta.internal.kernel..",
                        "io.meshsdk.delta.internal.log..",
                        "io.meshsdk.delta.internal.reading.."))
                .check(OURS);
    }

    @Test
    void libraries_printNothing() {
        Rules.printsNothing(DescribedPredicate.not(Module.EXAMPLES.classes())).check(OURS);
    }

    private static boolean hasSources(Module module) throws IOException {
        Path sources = Path.of("..", "..", module.folder(), "src", "main", "java");
        if (Files.notExists(sources)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.anyMatch(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"));
        }
    }
}
