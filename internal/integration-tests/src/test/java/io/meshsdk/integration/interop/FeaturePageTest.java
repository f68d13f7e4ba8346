package io.meshsdk.integration.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference page says what is compared with the tables that Spark wrote. */
final class FeaturePageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "reference", "delta-features.md");

    @Test
    void page_tableOfFeatures_isThatOfTheTests() throws IOException {
        List<String> table = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| feature |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(table)
                .as("table of %s, which is to be%n%s", PAGE, String.join("\n", FeaturePage.table()))
                .isEqualTo(FeaturePage.table());
    }

    @Test
    void page_eachWordOfTheTable_isExplained() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> words = Arrays.stream(SparkFeature.values())
                .flatMap(feature -> Arrays.stream(Operation.values())
                        .map(operation -> feature.of(operation).word()))
                .collect(Collectors.toSet());

        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(page).contains("**" + word + "**"));
    }
}
