package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.error.Diagnostic.Where;
import io.meshsdk.error.InvalidProductException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariablesTest {
    private static final Where WHERE = new Where("a.yaml", 3, 5, "servers[0].host");
    private static final Variables VALUES = Variables.of(
            Map.of("HOST", "db.local", "EMPTY", "", "NESTED", "${HOST} $${HOST} \\1 $1", "a.b-c", "dotted"));

    private static Document document(String text) {
        return DocumentParser.yaml("a.yaml", text).orThrow();
    }

    @Nested
    final class Texts {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "${HOST}|db.local",
                    "jdbc:postgresql://${HOST}:${PORT:-5432}/x|jdbc:postgresql://db.local:5432/x",
                    "${HOST:-other}|db.local",
                    "${EMPTY:-other}|other",
                    "<${NONE:-}>|<>",
                    "${NONE:-a:-b $ c}|a:-b $ c",
                    "${NONE:-${HOST}}|${HOST}",
                    "${NESTED}|${HOST} $${HOST} \\1 $1",
                    "$${HOST}|${HOST}",
                    "$$${HOST}|$${HOST}",
                    "$${HOST} ${HOST}|${HOST} db.local",
                    "$HOST costs 5$ or $$|$HOST costs 5$ or $$",
                    "${} ${ HOST} ${HOST ${|${} ${ HOST} ${HOST ${",
                    "${a.b-c}|dotted"
                })
        void resolve_text_replacesReferencesOnce(String text, String expected) {
            assertThat(VALUES.resolve(text, WHERE).orThrow()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"${NONE},NONE", "${EMPTY},EMPTY", "x${NONE}y,NONE"})
        void resolve_withoutValueAndDefault_isError(String text, String name) {
            Resolved<String> resolved = VALUES.resolve(text, WHERE);

            assertThat(resolved.value()).isEqualTo(text);
            assertThat(resolved.diagnostics()).hasSize(1);
            assertThat(resolved.diagnostics().get(0).describe())
                    .startsWith(
                            "a.yaml:3:5 servers[0].host: error unresolved-variable: The variable '" + name + "' has");
            assertThatThrownBy(resolved::orThrow).isInstanceOf(InvalidProductException.class);
        }

        @Test
        void toString_ofWhatWasResolved_showsNoValue() {
            assertThat(VALUES.resolve("${HOST}", WHERE)).hasToString("Resolved[0 problems]");
            assertThat(VALUES).hasToString("Variables[4]");
        }

        @Test
        void resolve_hostileTexts_endsSoon() {
            assertThat(VALUES.resolve("${A:-".repeat(200_000), WHERE).orThrow()).hasSize(1_000_000);
            assertThat(VALUES.resolve("${HOST}".repeat(140_000), WHERE).orThrow())
                    .startsWith("db.localdb.local");
            assertThat(Variables.of(Map.of("A", "x".repeat(1 << 20)))
                            .resolve("${A}".repeat(100_000), WHERE)
                            .diagnostics())
                    .hasSize(100)
                    .allSatisfy(found -> assertThat(found.code()).isEqualTo("too-large"));
        }
    }

    @Nested
    final class Documents {
        @Test
        void resolve_document_replacesInTextsOnly() {
            Document resolved = VALUES.resolve(
                            document("servers:\n  - host: ${HOST}\n    '${HOST}': [1, '${PORT:-12}']"))
                    .orThrow();

            Parsing.assertSays(resolved.root(), Parsing.yaml("servers:\n  - host: db.local\n    '${HOST}': [1, '12']"));
            assertThat(resolved.where("servers[0].host").line()).isEqualTo(2);
        }

        @Test
        void resolve_severalWithoutValue_reportsAllWithTheirPlaces() {
            Resolved<Document> resolved = VALUES.resolve(document("a: ${X}\nb:\n  - c: x ${Y} ${Z}"));

            assertThat(resolved.diagnostics())
                    .extracting(found -> found.where().toString())
                    .containsExactly("a.yaml:1:4 a", "a.yaml:3:8 b[0].c", "a.yaml:3:8 b[0].c");
        }

        @Test
        void resolve_document_leavesItAsItWas() {
            Document document = document("a: ${HOST}");

            Resolved<Document> resolved = VALUES.resolve(document);

            assertThat(resolved.value()).isNotEqualTo(document);
            Parsing.assertSays(document.root(), Node.Mapping.of(Map.of("a", Scalar.text("${HOST}"))));
        }

        @Test
        void in_document_listsReferences() {
            assertThat(Variables.in(document("a: ${X}\nb: ['${Y:-1}', '$${Z}', 5]")))
                    .containsExactly(
                            new Variables.Reference("X", false, new Where("a.yaml", 1, 4, "a")),
                            new Variables.Reference("Y", true, new Where("a.yaml", 2, 5, "b[0]")));
        }
    }
}
