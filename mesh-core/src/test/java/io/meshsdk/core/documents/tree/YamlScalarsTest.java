package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlScalarsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.20",
                "0",
                "-0",
                "12",
                "-1.5",
                "+1",
                ".5",
                "1.",
                "1e3",
                "1.5E-10",
                "123456789012345678901234567890"
            })
    void parse_plainNumber_keepsItsText(String text) {
        Scalar scalar = Parsing.scalar(text);

        assertThat(scalar.kind()).isEqualTo(Kind.NUMBER);
        assertThat(scalar.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No",
                "yes",
                "on",
                "off",
                "y",
                "n",
                "012",
                "0o14",
                "0x1F",
                "0b11",
                "1_000",
                "12:30",
                "12:30:45",
                "2024-01-31",
                "2024-01-31T10:00:00Z",
                ".inf",
                "-.INF",
                ".nan",
                "1.2.3",
                "1e",
                "tRue",
                "nULL",
                "=",
                "1e3x",
                "v3.1.0"
            })
    void parse_plainWordThatReadersDisagreeOn_isText(String text) {
        Scalar scalar = Parsing.scalar(text);

        assertThat(scalar.kind()).isEqualTo(Kind.TEXT);
        assertThat(scalar.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "TRUE,true", "false,false", "False,false", "FALSE,false"})
    void parse_plainFlag_isWrittenInOneWay(String text, String expected) {
        assertThat(Parsing.scalar(text).says(Scalar.flag(Boolean.parseBoolean(expected))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "Null", "NULL", "~", "", " # nothing"})
    void parse_plainNull_hasNoText(String text) {
        assertThat(Parsing.scalar(text).says(Scalar.nothing())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'12'", "\"12\"", "!!str 12", "! 12", "|-\n  12", ">-\n  12"})
    void parse_quotedOrBlockOrTaggedText_isText(String text) {
        assertThat(Parsing.scalar(text).says(Scalar.text("12"))).isTrue();
    }

    @Test
    void parse_coreTagThatFits_isWhatItSays() {
        Node.Mapping tree = Parsing.yaml("""
                int: !!int "12"
                float: !!float 1.50
                flag: !!bool 'true'
                nothing: !!null ''
                list: !!seq [1]
                map: !!map {a: 1}
                """);

        assertThat(Parsing.value(tree, "int").says(Parsing.number("12"))).isTrue();
        assertThat(Parsing.value(tree, "float").says(Parsing.number("1.50"))).isTrue();
        assertThat(Parsing.value(tree, "flag").says(Scalar.flag(true))).isTrue();
        assertThat(Parsing.value(tree, "nothing").says(Scalar.nothing())).isTrue();
        assertThat(Parsing.value(tree, "list")).isInstanceOf(Node.Sequence.class);
        assertThat(Parsing.value(tree, "map")).isInstanceOf(Node.Mapping.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!int x",
                "!!int 1.5",
                "!!float x",
                "!!bool yes",
                "!!null x",
                "!!binary aGk=",
                "!!timestamp 2024-01-31",
                "!!set {a, b}",
                "!!omap [a: 1]",
                "!!map [1]",
                "!!seq {a: 1}",
                "!local 1",
                "!!java.net.URL [\"http://localhost/\"]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost/\"]]]]"
            })
    void parse_otherTag_isRefused(String text) {
        assertThat(DocumentParser.yaml("a.yaml", "key: " + text).diagnostics())
                .isNotEmpty()
                .allSatisfy(found -> {
                    assertThat(found.code()).isEqualTo("tag-refused");
                    assertThat(found.where().path()).startsWith("key");
                    assertThat(found.problem()).doesNotContain("aGk=").doesNotContain("localhost");
                });
    }

    @Test
    void parse_otherTag_isNamed() {
        assertThat(Parsing.describe(DocumentParser.yaml("a.yaml", "a: 1\nb: !!binary aGk=")))
                .startsWith("a.yaml:2:4 b: error tag-refused: The tag !!binary is not read");
        assertThat(Parsing.only(DocumentParser.yaml("a.yaml", "!!java.io.File x: 1"))
                        .problem())
                .contains("!!java.io.File");
    }
}
