package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page that says where we grade as another tool does, and why not where we do not. */
final class PriorArtTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\| (yes|partly|no) \\| (.*?) \\|$");

    @Test
    void page_ofEachGradedChange_hasARowWithItsGrade() throws IOException {
        JsonNode graded = new ObjectMapper().readTree(rules().toFile());
        Map<String, String> wanted = new TreeMap<>();
        graded.properties()
                .forEach(one -> wanted.put(one.getKey(), one.getValue().asText()));

        assertThat(rows()).hasSize(89).isEqualTo(wanted);
    }

    @Test
    void page_ofEachDifference_givesAReason() throws IOException {
        assertThat(ROW.matcher(page()).results().filter(row -> !row.group(3).equals("yes")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.group(4)).as(row.group(1)).hasSizeGreaterThan(30));
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(page()).results().forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    private static String page() throws IOException {
        Path page = above("docs/reference/compatibility.md").orElseThrow();
        return Files.readString(page);
    }

    private static Path rules() {
        String named = System.getProperty("mesh.shared");
        Optional<Path> file = named == null
                ? above("shared/standards/prior-art/dcs_breaking_rules.json")
                : Optional.of(Path.of(named).resolve("standards/prior-art/dcs_breaking_rules.json"))
                        .filter(Files::exists);
        Assumptions.assumeTrue(
                file.isPresent(),
                "Skipped: reads ../shared/standards/prior-art/dcs_breaking_rules.json, which is not there; name another"
                        + " place with -Dmesh.shared.");
        return file.orElseThrow();
    }

    private static Optional<Path> above(String file) {
        return Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                .map(here -> here.resolve(file))
                .filter(Files::exists)
                .findFirst();
    }
}
