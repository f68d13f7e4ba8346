package io.meshsdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.policy.PolicyProvider;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    void run_whereANameIsExpectedToDiffer_saysThatTheMaskDoesNotHold() {
        Map<String, ExpectedValues.Value> expected = ExpectedValues.compute();
        expected.put("1", new ExpectedValues.Value("Zoe"));

        boolean asExpected = run(expected);

        assertThat(asExpected).isFalse();
        assertThat(text()).contains("[NOT AS EXPECTED] no name is in the clear");
    }

    @Test
    void run_whereAnotherProductFitsTheWordsBetter_saysSo() {
        publishRival();

        boolean asExpected = run(ExpectedValues.compute());

        assertThat(asExpected).isFalse();
        assertThat(text()).contains("[NOT AS EXPECTED] the lifetime values are found first");
    }

    @Test
    void main_whereRowsAreRefusedForOtherReasons_exitsWithOne() throws IOException {
        Run run = main(List.of(policiesFolder()));

        assertThat(run.printed())
                .contains("[NOT AS EXPECTED] it is refused for 'schema'", "Not as expected: [step 4: it is refused");
        assertThat(run.exit()).isEqualTo(1);
    }

    private Run main(List<Path> besideTheClassPath) throws IOException {
        String classPath = Stream.concat(
                        besideTheClassPath.stream().map(Path::toString),
                        Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        classPath,
                        Quickstart.class.getName(),
                        warehouse.resolve("lake").toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.onExit().join().exitValue(), text);
    }

    /** Returns a folder that brings a policy to whoever has it on the class path. */
    private Path policiesFolder() throws IOException {
        Path services = Files.createDirectories(warehouse.resolve("policies/META-INF/services"));
        Files.writeString(services.resolve(PolicyProvider.class.getName()), OncePerVersion.class.getName());
        return warehouse.resolve("policies");
    }

    private void publishRival() {
        DataProduct rival = DataProduct.builder("sales", "customer_revenue")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("Customer revenue")
                .schema(Schema.of(Field.int64("customer").primaryKey()))
                .access(AccessPolicy.consumers("marketing"))
                .build();
        try (Mesh mesh = Mesh.builder()
                .warehouse(warehouse.resolve("lake"))
                .principal(Principal.service("sales-pipeline", "sales"))
                .build()) {
            mesh.publish(rival, Datasets.rows(rival.schema(), List.of(Map.of("customer", 1))))
                    .orThrow();
        }
    }

    private boolean run(Map<String, ExpectedValues.Value> expected) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Quickstart(warehouse.resolve("lake"), out, expected).run();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /**
     * How the main job ended.
     *
     * @param exit the exit code
     * @param printed what it printed
     */
    private record Run(int exit, String printed) {}
}
