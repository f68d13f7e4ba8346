package io.meshsdk.integration.interop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the table of the reference page about Delta's features. */
final class FeaturePage {
    private FeaturePage() {}

    /** Returns the lines of the table. */
    static List<String> table() {
        return Stream.concat(
                        Stream.of(
                                line("feature", operations().map(Operation::toString)),
                                line("---", operations().map(operation -> "---"))),
                        Arrays.stream(SparkFeature.values()).map(FeaturePage::line))
                .toList();
    }

    private static String line(SparkFeature feature) {
        return line(
                feature.title(),
                operations().map(operation -> feature.of(operation).word()));
    }

    private static Stream<Operation> operations() {
        return Arrays.stream(Operation.values());
    }

    private static String line(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
