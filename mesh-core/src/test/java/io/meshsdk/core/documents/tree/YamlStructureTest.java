package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlStructureTest {
    private static List<String> codes(String text) {
        return DocumentParser.yaml("a.yaml", text).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Nested
    final class Aliases {
        @Test
        void parse_alias_isWhatItsAnchorNames() {
            Node.Mapping tree = Parsing.yaml("a: &x {b: [1, two]}\nc: *x\nd: &t text\ne: [*t, *x]");

            Parsing.assertSays(Parsing.value(tree, "c"), Parsing.value(tree, "a"));
            Parsing.assertSays(
                    Parsing.value(tree, "e"), Node.Sequence.of(List.of(Scalar.text("text"), Parsing.value(tree, "a"))));
        }

        @Test
        void parse_anchorWrittenAgain_namesTheLatest() {
            Node.Mapping tree = Parsing.yaml("a: &x 1\nb: &x 2\nc: *x\nd: &y [&y inner, *y]\ne: *y");

            Parsing.assertSays(Parsing.value(tree, "c"), Parsing.number("2"));
            Parsing.assertSays(Parsing.value(tree, "e"), Scalar.text("inner"));
        }

        @Test
        void parse_aliasAsKey_isItsText() {
            Parsing.assertSays(Parsing.yaml("a: &x name\n*x : 1"), Parsing.yaml("a: name\nname: 1"));
        }

        @Test
        void parse_anchorOfKey_canBeUsed() {
            Parsing.assertSays(Parsing.yaml("&x name: *x"), Parsing.yaml("name: name"));
        }

        @Test
        void parse_aliasWithoutAnchor_isError() {
            assertThat(Parsing.describe(DocumentParser.yaml("a.yaml", "a: 1\nb: [*nobody]")))
                    .startsWith(
                            "a.yaml:2:5 b[0]: error unknown-alias: No anchor '&nobody' is written before this alias.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a: &x [*x]", "a: &x {b: *x}", "&x a: 1\nb: &x [1, [*x]]", "a: &x\n  <<: *x"})
        void parse_aliasInsideOfItself_isError(String text) {
            assertThat(Parsing.only(DocumentParser.yaml("a.yaml", text)).code()).isEqualTo("recursive-alias");
        }
    }

    @Nested
    final class MergeKeys {
        @Test
        void parse_mergeOfMapping_addsWhatIsMissing() {
            Parsing.assertSays(
                    Parsing.value(Parsing.yaml("a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3"), "b"),
                    Parsing.yaml("k: 3\nl: 2"));
        }

        @Test
        void parse_mergeOfList_takesTheFirst() {
            Parsing.assertSays(
                    Parsing.value(
                            Parsing.yaml("a: [&x {k: 1}, &y {k: 2, l: 3}]\nb:\n  k2: 0\n  <<: [*x, *y, {m: 4}]"), "b"),
                    Parsing.yaml("k2: 0\nk: 1\nl: 3\nm: 4"));
        }

        @Test
        void parse_mergedKey_keepsItsPlace() {
            Node.Mapping merged = (Node.Mapping) Parsing.value(Parsing.yaml("a: &x\n  k: 1\nb:\n  <<: *x"), "b");

            assertThat(merged.entries().get("k").keyPlace()).isEqualTo(new Place(2, 3));
        }

        @Test
        void parse_quotedMergeKey_isAKey() {
            assertThat(Parsing.yaml("'<<': 1").entries()).containsOnlyKeys("<<");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<<: 1", "<<: [1]", "<<: [{a: 1}, 2]", "<<:"})
        void parse_mergeOfSomethingElse_isError(String text) {
            assertThat(codes(text)).containsExactly("merge-refused");
        }

        @Test
        void parse_twoMergeKeys_areAnError() {
            assertThat(codes("<<: {a: 1}\n<<: {b: 1}")).containsExactly("duplicate-key");
        }
    }

    @Nested
    final class Keys {
        @Test
        void parse_duplicateKey_namesBothPlaces() {
            Parsed parsed = DocumentParser.yaml("a.yaml", "a:\n  - x: 1\n    y: 2\n    x: 3");

            assertThat(Parsing.describe(parsed))
                    .isEqualTo("a.yaml:4:5 a[0].x: error duplicate-key: The key 'x' is written twice in one mapping,"
                            + " first at 2:5. Keep one of them.");
            Parsing.assertSays(parsed.document().orElseThrow().root(), Parsing.yaml("a: [{x: 1, y: 2}]"));
            assertThatThrownBy(parsed::orThrow)
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("first at 2:5");
        }

        @Test
        void parse_keysThatAreNoTexts_areTheirText() {
            assertThat(Parsing.yaml("1.20: a\ntrue: b\nno: c\n2024-01-31: d\nTrue: e")
                            .entries())
                    .containsOnlyKeys("1.20", "true", "no", "2024-01-31", "True");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "~: 1",
                    "null: 1",
                    "? \n: 1",
                    "[a, b]: 1",
                    "{a: 1}: 1",
                    "? - a\n: 1",
                    "? [[a], {b: 1}]\n: {c: 1}"
                })
        void parse_nullOrComplexKey_isError(String text) {
            assertThat(codes(text)).containsExactly("key-refused");
        }

        @Test
        void parse_aliasOfMappingAsKey_isError() {
            assertThat(codes("a: &x {b: 1}\n*x : 1")).containsExactly("key-refused");
        }

        @Test
        void parse_severalProblems_reportsAll() {
            assertThat(codes("a: 1\na: 2\nb: !!binary aGk=\n~: 1\nc: {d: 1, d: 2}"))
                    .containsExactly("duplicate-key", "tag-refused", "key-refused", "duplicate-key");
        }
    }

    @Nested
    final class Roots {
        @ParameterizedTest
        @ValueSource(strings = {"", "# nothing", "---", "- a", "text", "'{}'", "[1]"})
        void parse_rootThatIsNoMapping_isError(String text) {
            assertThat(codes(text)).containsExactly("not-a-mapping");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a: 1\n---\nb: 2", "---\na: 1\n---\n", "a: 1\n...\n---\nb: 1"})
        void parse_severalDocuments_isError(String text) {
            assertThat(codes(text)).containsExactly("several-documents");
        }

        @Test
        void parse_oneDocumentWithMarks_isRead() {
            Parsing.assertSays(Parsing.yaml("%YAML 1.2\n---\na: 1\n...\n"), Parsing.yaml("a: 1"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a: b: c",
                    "a: [1",
                    "a: 'x",
                    "\ta: 1",
                    "a:\n\t- 1",
                    "a: @x",
                    "a: \"\\q\"",
                    "%YAML 9.9\n---\na: 1",
                    "a: \"\\UFFFFFFFF\"",
                    "%YAML 99999999999.1\n---\na: 1",
                    "a: %x",
                    "a: !<x",
                    "a: !e!x 1"
                })
        void parse_brokenText_isSyntaxError(String text) {
            assertThat(codes(text)).containsExactly("yaml-syntax");
        }

        @Test
        void parse_brokenText_isLocatedAndNotRepeated() {
            assertThat(Parsing.describe(DocumentParser.yaml("a.yaml", "a: 1\npassword: hunter2: x")))
                    .startsWith("a.yaml:2:18: error yaml-syntax: ")
                    .doesNotContain("hunter2");
        }
    }
}
