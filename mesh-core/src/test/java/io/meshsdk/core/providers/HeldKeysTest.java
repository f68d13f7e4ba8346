package io.meshsdk.core.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.meshsdk.core.Datasets;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.engine.Measurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeldKeysTest {
    private static final Schema KEYS = Schema.of(Field.string("key"));

    @TempDir
    private Path folder;

    @Test
    void close_aFileThatCannotBeDeleted_leavesItAndTheVerdict() throws IOException {
        Measuring measuring = new Measuring(Map.of(), List.of(), Optional.of(new KeyLimit(0, folder)));
        HeldKeys keys = measuring.holdKeys();
        QualityPlan plan =
                keys.of(QualityPlan.compile(KEYS, List.of(Expectations.unique("key")), List.of(), Instant.EPOCH));
        boolean passes = plan.judge(
                        Measurement.by(plan)
                                .measure(Datasets.rows(KEYS, List.of(Map.of("key", "b"), Map.of("key", "a")))),
                        plan.empty())
                .passes();
        Path file = onlyFile();
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));

        assertThatCode(keys::close).doesNotThrowAnyException();
        assertThat(passes).isTrue();
        assertThat(file).isDirectory();
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
