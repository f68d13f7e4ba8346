package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.meshsdk.core.documents.tree.Node.Scalar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

final class DocumentWriterProperties {
    private static final ObjectMapper JACKSON_YAML = new YAMLMapper();
    private static final ObjectMapper JACKSON_JSON = new ObjectMapper();

    @Property
    void yaml_anyTree_isParsedAsTheSame(@ForAll("trees") Node.Mapping tree) {
        String yaml = DocumentWriter.yaml(tree);

        Parsing.assertSays(Parsing.yaml(yaml), tree);
        Parsing.assertSays(DocumentParser.parse("", yaml).orThrow().root(), tree);
        assertThat(DocumentWriter.yaml(Parsing.yaml(yaml))).isEqualTo(yaml);
        assertThat(yaml).doesNotContain("\r").endsWith("\n");
    }

    @Property
    void json_anyTree_isParsedAsTheSame(@ForAll("trees") Node.Mapping tree) {
        String json = DocumentWriter.json(tree);

        Parsing.assertSays(Parsing.json(json), tree);
        Parsing.assertSays(DocumentParser.parse("", json).orThrow().root(), tree);
        Parsing.assertSays(Parsing.yaml(json), tree);
        assertThat(DocumentWriter.json(Parsing.json(json))).isEqualTo(json);
    }

    @Property
    void yaml_anyTree_isReadAsTheSameByJackson(@ForAll("trees") Node.Mapping tree) throws Exception {
        JsonNode read = JACKSON_YAML.readTree(DocumentWriter.yaml(tree));

        assertThat(kinds(read)).isEqualTo(kinds(JACKSON_JSON.readTree(DocumentWriter.json(tree))));
    }

    @Property
    void yaml_anyTree_isReadAsTheSameByYaml11(@ForAll("trees") Node.Mapping tree) throws Exception {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(DocumentWriter.yaml(tree));

        assertThat(kinds(JACKSON_JSON.valueToTree(read)))
                .isEqualTo(kinds(JACKSON_JSON.readTree(DocumentWriter.json(tree))));
    }

    /** Returns a tree in which numbers are only that, since readers keep their digits in various ways. */
    private static String kinds(JsonNode node) {
        if (node.isObject()) {
            StringBuilder text = new StringBuilder("{");
            node.properties().forEach(entry -> text.append(entry.getKey()).append(kinds(entry.getValue())));
            return text.append('}').toString();
        }
        if (node.isArray()) {
            StringBuilder text = new StringBuilder("[");
            node.forEach(item -> text.append(kinds(item)));
            return text.append(']').toString();
        }
        return node.isNumber() ? "number" : node.getNodeType() + ":" + node.asText() + ";";
    }

    @Provide
    Arbitrary<Node.Mapping> trees() {
        return Arbitraries.lazyOf(this::mappings);
    }

    private Arbitrary<Node.Mapping> mappings() {
        return Arbitraries.maps(texts(), nodes(3)).ofMaxSize(5).map(Node.Mapping::of);
    }

    private static Arbitrary<Node> nodes(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Node> children = Arbitraries.lazy(() -> nodes(depth - 1));
        Arbitrary<Node> sequences = children.list().ofMaxSize(3).map(Node.Sequence::of);
        Arbitrary<Node> mappings =
                Arbitraries.maps(texts(), children).ofMaxSize(3).map(Node.Mapping::of);
        return Arbitraries.frequencyOf(Tuple.of(4, scalars()), Tuple.of(1, sequences), Tuple.of(1, mappings));
    }

    private static Arbitrary<Node> scalars() {
        Arbitrary<Node> texts = texts().map(Scalar::text);
        Arbitrary<Node> numbers = Arbitraries.bigDecimals().map(Scalar::number);
        Arbitrary<Node> flags = Arbitraries.of(true, false).map(Scalar::flag);
        return Arbitraries.oneOf(texts, texts, numbers, flags, Arbitraries.just(Scalar.nothing()));
    }

    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "- ",
                ": ",
                ":",
                " #",
                "#",
                "'",
                "\"",
                "\n",
                "\r",
                "\r\n",
                " ",
                "  ",
                "\t",
                "\\",
                "{",
                "}",
                "[",
                "]",
                ",",
                "&a",
                "*a",
                "!",
                "!!str ",
                "|",
                ">",
                "%",
                "@",
                "`",
                "? ",
                "---",
                "...",
                "<<",
                "=",
                "~",
                "null",
                "true",
                "no",
                "012",
                "1.20",
                "1e3",
                "0x1F",
                "1_000",
                "12:30",
                "2024-01-31",
                ".inf",
                "a",
                "word",
                "é",
                "漢",
                "😀",
                "\0",
                "\u001B",
                "\u0085",
                "\u00A0",
                "\u2028",
                "\u2029",
                "\uFEFF",
                "\uFFFD",
                "\u007F",
                "${X}",
                "+1",
                ".5",
                "0",
                "-");
        Arbitrary<String> made = pieces.list().ofMaxSize(6).map(parts -> String.join("", parts));
        Arbitrary<String> wild = Arbitraries.strings().ofMaxLength(12).filter(DocumentWriterProperties::isUnicode);
        return Arbitraries.oneOf(made, made, pieces, wild);
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE);
    }
}
