package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GovernancePageTest {
    private static final Path SOURCE = Path.of("src/main/java/io/meshsdk/core/documents/governance");
    private static final Pattern CODE = Pattern.compile("error\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void page_governanceDocuments_hasARowForEachCode() throws IOException {
        Set<String> codes = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(SOURCE)) {
            files = found.toList();
        }
        for (Path file : files) {
            CODE.matcher(Files.readString(file)).results().forEach(match -> codes.add(match.group(1)));
        }

        assertThat(DocsTable.rows("docs/reference/diagnostics.md", "Governance documents"))
                .extracting(cells -> cells.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(codes);
    }
}
