package io.meshsdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuickstartTest {
    @TempDir
    private Path warehouse;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void run_onTheRealRows_goesAsExpected() {
        boolean asExpected = run(ExpectedValues.compute());

        assertThat(text()).contains("Published", "Rejected", "All steps went as expected.");
        assertThat(asExpected).isTrue();
    }

    @Test
    void run_whereOneValueIsExpectedToDiffer_saysSo() {
        Map<String, ExpectedValues.Value> expected = ExpectedValues.compute();
        expected.get("1").cents++;

        boolean asExpected = run(expected);

        assertThat(asExpected).isFalse();
        assertThat(text()).contains("[NOT AS EXPECTED] every value is what a second computation says");
    }

    private boolean run(Map<String, ExpectedValues.Value> expected) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Quickstart(warehouse.resolve("lake"), out, expected).run();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
