package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentWriterTest {
    private static Node.Mapping of(String key, Node value) {
        return Node.Mapping.of(Map.of(key, value));
    }

    @Test
    void yaml_document_isInBlockStyle() {
        String text = """
                apiVersion: v3.1.0
                kind: DataContract
                version: 1.1.0
                price: 1.20
                active: true
                tenant: null
                none: []
                empty: {}
                schema:
                  - name: orders
                    tags:
                      - a
                      - 'no'
                    properties:
                      - name: id
                        required: true
                description: |-
                  One line,
                    and another: # no comment

                  the end
                query: |
                  SELECT 1
                """;

        assertThat(DocumentWriter.yaml(Parsing.yaml(text))).isEqualTo(text);
    }

    @Test
    void json_document_isIndented() {
        String text = """
                {
                  "version": 1.20,
                  "schema": [
                    {
                      "name": "é 漢",
                      "required": true,
                      "nothing": null
                    }
                  ],
                  "none": [ ],
                  "empty": { }
                }
                """;

        assertThat(DocumentWriter.json(Parsing.json(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Yes",
                "ON",
                "off",
                "y",
                "N",
                "true",
                "False",
                "null",
                "~",
                "",
                "12",
                "-1.5",
                "012",
                "0o14",
                "0x1F",
                "0b1",
                "1_000",
                "1e3",
                "1.",
                ".5",
                "+1",
                "12:30",
                "190:20:30",
                "2024-01-31",
                "2024-01-31T10:00:00Z",
                "2024-1-1",
                ".inf",
                "-.inf",
                ".NaN",
                "<<",
                "=",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "{a",
                "[a",
                "? a",
                "| a",
                "> a",
                "'a",
                "\"a",
                " a",
                "a ",
                "a:",
                "-",
                "---",
                "..."
            })
    void yaml_textThatCouldBeSomethingElse_isQuoted(String text) {
        String yaml = DocumentWriter.yaml(of("key", Scalar.text(text)));

        assertThat(yaml).startsWith("key: '").endsWith("'\n");
        Parsing.assertSays(Parsing.yaml(yaml), of("key", Scalar.text(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "1.1.0",
                "v3.1.0",
                "two words",
                "a:b",
                "a#b",
                "https://example.com/x?y=z",
                "é",
                "😀",
                "/x"
            })
    void yaml_plainText_isNotQuoted(String text) {
        assertThat(DocumentWriter.yaml(of("key", Scalar.text(text)))).isEqualTo("key: " + text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t",
                "a\u0000b",
                "a\u001Bb",
                "a\u0085b",
                "a\u2028b",
                "\uFEFF",
                "a\r\nb",
                "\n",
                "\na",
                "a \nb",
                "a\n\n"
            })
    void yaml_controlCharacters_areEscaped(String text) {
        String yaml = DocumentWriter.yaml(of("key", Scalar.text(text)));

        assertThat(yaml).startsWith("key: \"").endsWith("\"\n").hasLineCount(1);
        Parsing.assertSays(Parsing.yaml(yaml), of("key", Scalar.text(text)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "+1,1", ".5,0.5", "-.5,-0.5", "+1.e3,1e3", "1.,1", "1.20,1.20", "1E+3,1E+3"})
    void json_numberOfYaml_isTheSameNumber(String number, String expected) {
        assertThat(DocumentWriter.json(of("key", Parsing.number(number))))
                .isEqualTo("{\n  \"key\": " + expected + "\n}\n");
    }

    @Test
    void write_numberOrFlagThatIsNone_throws() {
        assertThatThrownBy(() -> DocumentWriter.yaml(of("key", new Scalar("x: 1", Kind.NUMBER, Place.NOWHERE))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DocumentWriter.json(of("key", new Scalar("yes", Kind.FLAG, Place.NOWHERE))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void write_halfALetter_throws() {
        assertThatThrownBy(() -> DocumentWriter.yaml(of("key", Scalar.text("\ud800a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DocumentWriter.json(of("\udc00", Scalar.text("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void write_deeperThanCanBeRead_throws() {
        Node node = Scalar.text("x");
        for (int i = 0; i < 99; i++) {
            node = Node.Sequence.of(List.of(node));
        }
        Node.Mapping deepest = of("key", node);
        Node.Mapping tooDeep = of("key", deepest);

        Parsing.assertSays(Parsing.yaml(DocumentWriter.yaml(deepest)), deepest);
        Parsing.assertSays(Parsing.json(DocumentWriter.json(deepest)), deepest);
        assertThatThrownBy(() -> DocumentWriter.yaml(tooDeep)).isInstanceOf(IllegalArgumentException.class);
    }
}
