package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Rejected;
import io.meshsdk.core.publication.PublicationListener;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that have no room in memory go to a temporary file, and the verdict is the same. */
final class KeyMemoryTest {
    private static final DataProduct PARCELS = DataProduct.builder("logistics", "parcels")
            .version("1.0.0")
            .owner("logistics@company.com")
            .description("What was sent")
            .schema(Schema.of(
                    Field.string("code").required().describedAs("What is on the label"),
                    Field.int64("weight").required().describedAs("Grams")))
            .expect(unique("code"))
            .build();

    @TempDir
    private Path folder;

    private final List<List<Path>> whileStaged = new ArrayList<>();
    private Path keys;
    private Mesh roomy;
    private Mesh spilling;

    @BeforeEach
    void open() throws IOException {
        keys = Files.createDirectory(folder.resolve("keys"));
        roomy = mesh("roomy").build();
        spilling = mesh("spilling").keyMemory(100, keys).listener(listening()).build();
    }

    private MeshBuilder mesh(String lake) {
        return Mesh.builder().warehouse(folder.resolve(lake)).principal(Principal.service("pipeline", "logistics"));
    }

    private PublicationListener listening() {
        return progress -> {
            if (progress.stage() == Stage.STAGED) {
                whileStaged.add(temporaryFiles());
            }
        };
    }

    private List<Path> temporaryFiles() {
        try (Stream<Path> files = Files.list(keys)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        roomy.close();
        spilling.close();
    }

    @Test
    void publish_withKeysInATemporaryFile_isJudgedTheSameAndLeavesNothing() {
        for (Dataset data : List.of(parcels(0, 2_000), parcels(0, 2_000, 7), parcels(-5, 2_000))) {
            assertSame(roomy.publish(PARCELS, data), spilling.publish(PARCELS, data));
        }

        assertThat(whileStaged).hasSize(3).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    @Test
    void append_toRowsWithTheSameKeys_isRejectedFromATemporaryFile() {
        assertSame(roomy.publish(PARCELS, parcels(0, 2_000)), spilling.publish(PARCELS, parcels(0, 2_000)));

        Publication expected = append(roomy, parcels(1_990, 2_100));
        assertThat(expected.isPublished()).isFalse();
        assertSame(expected, append(spilling, parcels(1_990, 2_100)));
        assertSame(append(roomy, parcels(2_000, 2_100)), append(spilling, parcels(2_000, 2_100)));
    }

    @Test
    void verdict_withKeysInATemporaryFile_isTheSameAndLeavesNothing() {
        Dataset data = parcels(0, 2_000, 3);

        assertThat(spilling.publication(PARCELS).from(data).verdict().reasons())
                .isNotEmpty()
                .isEqualTo(roomy.publication(PARCELS).from(data).verdict().reasons());
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void check_withKeysInATemporaryFile_saysTheSameAndLeavesNothing() {
        List<List<Path>> meanwhile = new ArrayList<>();
        Dataset data = parcels(0, 2_000, 3);

        assertThat(spilling.checking(PARCELS)
                        .telling(progress -> meanwhile.add(temporaryFiles()))
                        .report(data))
                .isEqualTo(roomy.check(PARCELS, data));

        assertThat(meanwhile)
                .singleElement()
                .satisfies(files -> assertThat(files).hasSize(1));
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void check_withoutTheFolder_saysWhatToGive() throws IOException {
        Files.delete(keys);

        assertThatThrownBy(() -> spilling.check(PARCELS, parcels(0, 2_000)))
                .hasMessageContaining(keys.toString())
                .hasMessageContaining("Give another folder, or more memory");
    }

    @Test
    void keyMemory_belowZero_isRefused() {
        assertThatThrownBy(() -> Mesh.builder().keyMemory(-1, keys)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Publication append(Mesh mesh, Dataset data) {
        return mesh.publication(PARCELS).from(data).append().publish();
    }

    private void assertSame(Publication expected, Publication actual) {
        assertThat(actual.<List<String>>fold(published -> List.of(), Rejected::reasons))
                .isEqualTo(expected.<List<String>>fold(published -> List.of(), Rejected::reasons));
        assertThat(temporaryFiles()).isEmpty();
    }

    /** Returns parcels whose numbers do not ascend, one of them twice. */
    private static Dataset parcels(int first, int behind, int twice) {
        return parcels(Stream.concat(numbers(first, behind), Stream.of(twice)));
    }

    private static Dataset parcels(int first, int behind) {
        return parcels(numbers(first, behind));
    }

    private static Stream<Integer> numbers(int first, int behind) {
        return IntStream.range(first, behind).map(i -> first + behind - 1 - i).boxed();
    }

    private static Dataset parcels(Stream<Integer> numbers) {
        return Datasets.rows(
                PARCELS.schema(),
                numbers.map(number -> Map.<String, Object>of("code", "p" + Math.max(0, number), "weight", 1L))
                        .toList());
    }
}
