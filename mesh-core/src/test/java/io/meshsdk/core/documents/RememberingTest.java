package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RememberingTest {
    private static final String ORDERS = "apiVersion: v3.1.0\nkind: DataContract\nid: orders\n";

    private final DocumentReader reader = DocumentReader.usual().remembering(2);

    @Test
    void remembering_sameTextAndName_isReadOnce() {
        Reading first = reader.read("a.yaml", ORDERS);

        assertThat(reader.read("a.yaml", new String(ORDERS.toCharArray()))).isSameAs(first);
        assertThat(DocumentReader.usual().read("a.yaml", ORDERS)).isNotSameAs(first);
    }

    @Test
    void remembering_otherName_isInTheDiagnostics() {
        assertThat(reader.read("a.yaml", "a: [").diagnostics().get(0).where().file())
                .isEqualTo("a.yaml");
        assertThat(reader.read("b.yaml", "a: [").diagnostics().get(0).where().file())
                .isEqualTo("b.yaml");
    }

    @Test
    void remembering_moreDocuments_forgetsTheOneNotAskedForLongest() {
        Reading a = reader.read("a.yaml", ORDERS);
        Reading b = reader.read("b.yaml", ORDERS);
        assertThat(reader.read("a.yaml", ORDERS)).isSameAs(a);
        Reading c = reader.read("c.yaml", ORDERS);

        assertThat(reader.read("a.yaml", ORDERS)).isSameAs(a);
        assertThat(reader.read("c.yaml", ORDERS)).isSameAs(c);
        assertThat(reader.read("b.yaml", ORDERS)).isNotSameAs(b);
    }

    @Test
    void remembering_refinement_readsAsItSays() {
        Reading lenient = reader.read("a.yaml", ORDERS);
        Reading strict = reader.strict().read("a.yaml", ORDERS);

        assertThat(strict).isEqualTo(DocumentReader.usual().strict().read("a.yaml", ORDERS));
        assertThat(strict.errors()).hasSizeGreaterThan(lenient.errors().size());
    }

    @Test
    void remembering_file_isReadEachTime(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: [");
        assertThat(reader.read(file).errors()).isNotEmpty();
        Files.writeString(file, ORDERS);

        assertThat(reader.read(file).dialect()).contains(Dialect.ODCS_3_1);
    }

    @Test
    void remembering_none_isRefused() {
        assertThatThrownBy(() -> DocumentReader.usual().remembering(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 1 or more");
    }
}
