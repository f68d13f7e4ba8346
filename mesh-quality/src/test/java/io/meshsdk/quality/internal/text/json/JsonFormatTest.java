package io.meshsdk.quality.internal.text.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonFormatTest {
    private static final JsonFactory JACKSON = new JsonFactory();

    @Property(tries = 5000)
    void matches_anyMutatedDocument_agreesWithJackson(@ForAll("mutated") String text) {
        boolean expected = isOneValue(text);

        Statistics.collect(expected);
        assertThat(matches(text.getBytes(UTF_8))).as(text).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void matches_anyDocument_matches(@ForAll("documents") String text) {
        assertThat(isOneValue(text)).isTrue();
        assertThat(matches(text.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1.5e+10",
                " \"\" ",
                "[]",
                "{}",
                "[[],{}]",
                "\"\\ud800\"",
                "{\"a\":1,\"a\":2}",
                "\r\n\ttrue"
            })
    void matches_validExample_matches(String text) {
        assertThat(matches(text.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "-",
                "NaN",
                "True",
                "tru",
                "nullx",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,}",
                "\"",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\",
                "1 2",
                "[",
                "{",
                "]",
                "// c\n1",
                "\uFEFF1",
                "\u00A01"
            })
    void matches_invalidExample_doesNotMatch(String text) {
        assertThat(matches(text.getBytes(UTF_8))).isFalse();
    }

    @Test
    void matches_bytesThatAreNoUtf8_doesNotMatch() {
        assertThat(matches("\"\u00C3\"".getBytes(ISO_8859_1))).isFalse();
        assertThat(matches("\"\u00C0\u0080\"".getBytes(ISO_8859_1))).isFalse();
        assertThat(matches("\"\u00ED\u00A0\u0080\"".getBytes(ISO_8859_1))).isFalse();
    }

    @Test
    void matches_nestedDeeply_stopsAtItsDepth() {
        assertThat(matches(("[".repeat(500) + "]".repeat(500)).getBytes(UTF_8))).isTrue();
        assertThat(matches("[".repeat(1_000_000).getBytes(UTF_8))).isFalse();
    }

    @Provide
    Arbitrary<String> documents() {
        return value(3);
    }

    @Provide
    Arbitrary<String> mutated() {
        return value(2).flatMap(text -> net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(0, text.length()),
                        Arbitraries.of(
                                "", "\"", "\\", ",", ":", "[", "]", "{", "}", "0", "-", "e", ".", " ", "u", "t", "\n",
                                "\u0001", "é"),
                        Arbitraries.of(0, 0, 1))
                .as((at, letter, cut) ->
                        text.substring(0, at) + letter + text.substring(Math.min(text.length(), at + cut))));
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> scalar = Arbitraries.oneOf(
                Arbitraries.of("true", "false", "null", "0", "-0", "12", "-3.50", "1e5", "2E-3", "0.1e+1"), string());
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<String> child = Arbitraries.lazy(() -> value(depth - 1));
        Arbitrary<String> array =
                child.list().ofMaxSize(3).map(all -> all.stream().collect(Collectors.joining(", ", "[", "]")));
        Arbitrary<String> member =
                net.jqwik.api.Combinators.combine(string(), child).as((name, value) -> name + " : " + value);
        Arbitrary<String> object =
                member.list().ofMaxSize(3).map(all -> all.stream().collect(Collectors.joining(",\n", "{", " }")));
        return Arbitraries.oneOf(scalar, array, object);
    }

    private static Arbitrary<String> string() {
        return Arbitraries.of("a", "é", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "€", " ", "/")
                .list()
                .ofMaxSize(4)
                .map(all -> "\"" + String.join("", all) + "\"");
    }

    private static boolean isOneValue(String text) {
        try (JsonParser parser = JACKSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            parser.getText();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean matches(byte[] bytes) {
        return JsonFormat.matches(bytes, 0, bytes.length);
    }
}
