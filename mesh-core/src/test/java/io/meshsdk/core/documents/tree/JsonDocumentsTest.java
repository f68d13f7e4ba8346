package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.error.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonDocumentsTest {
    private static List<String> codes(String text) {
        return DocumentParser.parse("a.json", text).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void parse_values_keepTheirText() {
        Node.Mapping tree =
                Parsing.json("{\"a\": 1.20, \"b\": \"012\", \"c\": true, \"d\": null, \"e\": 1E+3, \"<<\": {}}");

        Parsing.assertSays(Parsing.value(tree, "a"), Parsing.number("1.20"));
        Parsing.assertSays(Parsing.value(tree, "b"), Scalar.text("012"));
        Parsing.assertSays(Parsing.value(tree, "c"), Scalar.flag(true));
        Parsing.assertSays(Parsing.value(tree, "d"), Scalar.nothing());
        Parsing.assertSays(Parsing.value(tree, "e"), Parsing.number("1E+3"));
        assertThat(tree.entries()).containsKey("<<");
    }

    @Test
    void parse_textThatBeginsWithBracket_isJson() {
        assertThat(Parsing.describe(DocumentParser.parse("a.json", " \n{a: 1}")))
                .startsWith("a.json:2:")
                .contains("json-syntax", "YAML must not begin with '{'");
    }

    @Test
    void parse_duplicateKey_namesBothPlaces() {
        assertThat(Parsing.describe(DocumentParser.parse("a.json", "{\"a\": {\"b\": 1,\n\"b\": 2}}")))
                .startsWith(
                        "a.json:2:1 a.b: error duplicate-key: The key 'b' is written twice in one mapping, first at 1:8.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": }|json-syntax",
                "{\"a\": 1|json-syntax",
                "{\"a\": 012}|json-syntax",
                "{\"a\": +1}|json-syntax",
                "{\"a\": NaN}|json-syntax",
                "{\"a\": 'x'}|json-syntax",
                "{\"a\": \"\t\"}|json-syntax",
                "{\"\\ud800\": 1}|json-syntax",
                "{\"a\": 1} {\"b\": 2}|several-documents",
                "{\"a\": 1} x|json-syntax",
                "{\"a\": 1e99999}|too-large"
            })
    void parse_brokenText_isTypedError(String text, String code) {
        assertThat(codes(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "1"})
    void json_rootThatIsNoMapping_isError(String text) {
        assertThat(Parsing.only(DocumentParser.json("a.json", text)).code()).isEqualTo("not-a-mapping");
    }

    @Test
    void parse_brokenText_doesNotRepeatWordsOfTheDocument() {
        assertThat(Parsing.describe(DocumentParser.parse("a.json", "{\"password\": hunter2}")))
                .doesNotContain("hunter2")
                .startsWith("a.json:1:");
    }
}
