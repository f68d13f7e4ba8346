package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacesTest {
    private static final String YAML = """
            # first
            schema:
              - name: "😀😀", id: 1
            """.replace(", id: 1", "\n    id: 1");

    private static Place placeOf(Node.Mapping tree, String path) {
        var where = new Document("", tree).where(path);
        return new Place(where.line(), where.column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void yaml_anyLineBreaks_countsLines(String lineBreak) {
        Node.Mapping tree = Parsing.yaml(YAML.replace("\n", lineBreak));

        assertThat(tree.place()).isEqualTo(new Place(2, 1));
        assertThat(placeOf(tree, "schema[0]")).isEqualTo(new Place(3, 5));
        assertThat(placeOf(tree, "schema[0].name")).isEqualTo(new Place(3, 5));
        assertThat(placeOf(tree, "schema[0].id")).isEqualTo(new Place(4, 5));
    }

    @Test
    void yaml_lettersBeyondTheBasicPlane_countOnce() {
        Node.Mapping tree = Parsing.yaml("{\"😀é\": {b: 1}}");

        assertThat(Parsing.value(tree, "😀é").place()).isEqualTo(new Place(1, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void json_anyLineBreaks_countsLines(String lineBreak) {
        Node.Mapping tree = Parsing.json("""
                {
                  "😀": ["😀", -1.50, {"b": true}],
                  "c": null
                }
                """.replace("\n", lineBreak));

        Node.Sequence items = (Node.Sequence) Parsing.value(tree, "😀");
        assertThat(tree.place()).isEqualTo(new Place(1, 1));
        assertThat(tree.entries().get("😀").keyPlace()).isEqualTo(new Place(2, 3));
        assertThat(items.place()).isEqualTo(new Place(2, 8));
        assertThat(items.items())
                .extracting(Node::place)
                .containsExactly(new Place(2, 9), new Place(2, 14), new Place(2, 21));
        assertThat(tree.entries().get("c").keyPlace()).isEqualTo(new Place(3, 3));
        assertThat(Parsing.value(tree, "c").place()).isEqualTo(new Place(3, 8));
    }

    @Test
    void json_longDocument_countsBeyondTheBuffer() {
        String filler = "\"%s\",\n".formatted("é".repeat(50)).repeat(1000);
        Node.Mapping tree = Parsing.json("{\"a\": [\n" + filler + "  12]}");

        Node.Sequence items = (Node.Sequence) Parsing.value(tree, "a");
        assertThat(items.items().get(1000).place()).isEqualTo(new Place(1002, 3));
    }

    @Test
    void parse_byteOrderMark_isNotCounted() {
        byte[] yaml = "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8);
        byte[] json = "\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8);

        Node.Mapping fromYaml = DocumentParser.parse("", yaml).orThrow().root();
        Node.Mapping fromJson = DocumentParser.parse("", json).orThrow().root();

        assertThat(Parsing.value(fromYaml, "a").place()).isEqualTo(new Place(1, 4));
        assertThat(Parsing.value(fromJson, "a").place()).isEqualTo(new Place(1, 7));
        Parsing.assertSays(fromYaml, fromJson);
    }
}
