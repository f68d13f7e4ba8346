package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.error.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were made to harm. Each ends in an error of a known code; the timeout only ends what hangs. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostileDocumentsTest {
    private static final int MEGA = 1 << 20;

    static Stream<Arguments> hostile() {
        return Stream.of(
                hostile("alias bomb", "alias-bomb", () -> laughs("[%s]", ",")),
                hostile("alias bomb of mappings", "alias-bomb", () -> laughsInMappings()),
                hostile(
                        "alias bomb of a long text",
                        "alias-bomb",
                        () -> "a: &a " + "x".repeat(MEGA / 2) + "\nb: [" + "*a,".repeat(1000) + "]"),
                hostile("alias bomb of merges", "alias-bomb", () -> merges()),
                hostile("aliases that nest deeper and deeper", "too-deep", () -> nestedAliases()),
                hostile("recursive alias", "recursive-alias", () -> "a: &a [b, {c: *a}]"),
                hostile(
                        "10,000 levels of flow sequences",
                        "too-deep",
                        () -> "a: " + "[".repeat(10_000) + "]".repeat(10_000)),
                hostile("50,000 open brackets", "too-deep", () -> "a: " + "[".repeat(50_000)),
                hostile("50,000 open brackets in JSON", "too-deep", () -> "{\"a\": " + "[".repeat(50_000)),
                hostile("50,000 open curly brackets", "too-deep", () -> "a: " + "{b: ".repeat(50_000)),
                hostile("50,000 open curly brackets in JSON", "too-deep", () -> "{\"a\": ".repeat(50_000)),
                hostile("10,000 levels of block sequences", "too-deep", () -> "a:\n  " + "- ".repeat(10_000)),
                hostile("10,000 levels of block mappings", "too-deep", () -> blockMappings(10_000 / 4)),
                hostile(
                        "10,000 levels in a key",
                        "key-refused",
                        () -> "? " + "[".repeat(10_000) + "]".repeat(10_000) + "\n: 1"),
                hostile("10,000 complex keys", "key-refused", () -> "? ".repeat(10_000)),
                hostile("8 MB plain text", "too-large", () -> "a: " + "x".repeat(8 * MEGA)),
                hostile("8 MB quoted text", "too-large", () -> "a: '" + "x ".repeat(4 * MEGA) + "'"),
                hostile("8 MB of lines", "too-large", () -> "a: |\n" + "  x\n".repeat(2 * MEGA)),
                hostile("8 MB of blank lines", "too-large", () -> "a: \"x" + "\n".repeat(8 * MEGA) + "\""),
                hostile("8 MB text in JSON", "too-large", () -> "{\"a\": \"" + "x".repeat(8 * MEGA) + "\"}"),
                hostile("long key", "too-large", () -> "? " + "k".repeat(100_000) + "\n: 1"),
                hostile("long key in JSON", "too-large", () -> "{\"" + "k".repeat(100_000) + "\": 1}"),
                hostile("17 MB document", "too-large", () -> "#" + "x".repeat(17 * MEGA)),
                hostile("more values than anyone writes", "too-large", () -> "a:\n\n" + "- x\n".repeat(2 * MEGA)),
                hostile(
                        "more values than anyone writes in JSON",
                        "too-large",
                        () -> "{\"a\": [" + "1,".repeat(4 * MEGA) + "1]}"),
                hostile("more keys than anyone writes", "too-large", () -> keys(500_000)),
                hostile("100,000-digit number", "too-large", () -> "a: " + "9".repeat(100_000)),
                hostile("100,000-digit number in JSON", "too-large", () -> "{\"a\": " + "9".repeat(100_000) + "}"),
                hostile("number with a huge exponent", "too-large", () -> "a: 1e1000000000"),
                hostile("duplicate keys", "duplicate-key", () -> "a: 1\n".repeat(100_000)),
                hostile("tag of a Java class", "tag-refused", () -> "a: !!javax.script.ScriptEngineManager [x]"),
                hostile(
                        "tag of a Java class by its full name",
                        "tag-refused",
                        () -> "a: !<tag:yaml.org,2002:java.io.File> x"),
                hostile(
                        "tag of a Java class by a directive",
                        "tag-refused",
                        () -> "%TAG !j! tag:yaml.org,2002:java.\n---\na: !j!io.File x"),
                hostile("tag of a Java class on a key", "tag-refused", () -> "? !!java.io.File x\n: 1"),
                hostile("NUL", "control-character", () -> "a: x\0y"),
                hostile("NUL in JSON", "json-syntax", () -> "{\"a\": \"x\0y\"}"),
                hostile("escape character", "control-character", () -> "a: \u001B[31m"),
                hostile("several documents", "several-documents", () -> "a: 1\n---\nb: 2"),
                hostile("tabs", "yaml-syntax", () -> "a:\n\tb: 1"),
                hostile("100,000 anchors and no end", "yaml-syntax", () -> "a: [" + "&x ".repeat(100_000)),
                hostile("100,000 question marks in flow", "key-refused", () -> "a: {" + "?,".repeat(100_000) + "]"),
                hostile("colons without end", "yaml-syntax", () -> "a: " + ": ".repeat(100_000)),
                hostile("comment without end and nothing else", "not-a-mapping", () -> "#" + " #".repeat(4 * MEGA)),
                hostile("blank lines and nothing else", "not-a-mapping", () -> "\n".repeat(8 * MEGA)));
    }

    private static Arguments hostile(String what, String code, Supplier<String> text) {
        return Arguments.of(what, code, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void parse_hostileDocument_isTypedError(String what, String code, Supplier<String> text) {
        Parsed parsed = DocumentParser.parse(what, text.get().getBytes(StandardCharsets.UTF_8));

        assertThat(parsed.diagnostics()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        assertThat(parsed.diagnostics().get(0).code()).isEqualTo(code);
        assertThat(parsed.diagnostics()).allSatisfy(found -> {
            assertThat(found.isError()).isTrue();
            assertThat(found.describe()).hasSizeLessThan(1000).doesNotContain("xxxx", "9999", "\0", "\u001B");
        });
    }

    @Test
    void parse_harmlessDocumentAtTheLimits_isRead() {
        String text =
                "a: " + "[".repeat(99) + "]".repeat(99) + "\nb: \"" + "x".repeat(MEGA) + "\"\nc: " + "9".repeat(1000);

        assertThat(DocumentParser.parse("a.yaml", text).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3 28", "FF", "ED A0 80", "F8 88 80 80 80", "C0 AF", "E2 82"})
    void parse_brokenUtf8_isLocated(String hex) {
        Parsed parsed = DocumentParser.parse("a.yaml", bytes("a: é\nb: 😀", hex));

        assertThat(Parsing.describe(parsed)).startsWith("a.yaml:2:5: error encoding: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE FF 00 61", "FF FE 61 00", "FF FE 00 00", "00 00 FE FF"})
    void parse_otherByteOrderMark_isRefused(String hex) {
        assertThat(Parsing.describe(DocumentParser.parse("a.yaml", bytes("", hex))))
                .startsWith("a.yaml:1:1: error encoding: The document is UTF-16 or UTF-32.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void parse_utf16WithoutMark_isRefused(String charset) throws Exception {
        assertThat(Parsing.only(DocumentParser.parse("a.yaml", "a: 1".getBytes(charset)))
                        .code())
                .isEqualTo("control-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"\\ud800b\"}", "a: \"\\udc00\"", "\"\\ud800\": 1"})
    void parse_escapeOfHalfALetter_isError(String text) {
        assertThat(Parsing.only(DocumentParser.parse("a.yaml", text)).code()).isEqualTo("encoding");
    }

    @Test
    void parse_escapesOfBothHalves_areTheLetter() {
        Parsing.assertSays(Parsing.yaml("a: \"\\ud83d\\ude00\""), Parsing.json("{\"a\": \"\\ud83d\\ude00\"}"));
        Parsing.assertSays(Parsing.yaml("a: \"\\ud83d\\ude00\""), Parsing.yaml("a: 😀"));
    }

    @Test
    void parse_thousandsOfProblems_reportsTheFirst() {
        List<Diagnostic> found =
                DocumentParser.parse("a.yaml", "a: 1\n".repeat(1000)).diagnostics();

        assertThat(found).hasSize(100);
        assertThat(found.get(0).where().line()).isEqualTo(2);
    }

    @Test
    void parse_secretAsKey_isNotShown() {
        String line = "jdbc:postgresql://me:hunter2@localhost/x: 1\n";

        assertThat(Parsing.describe(DocumentParser.parse("a.yaml", line + line)))
                .contains("duplicate-key", "***")
                .doesNotContain("hunter2");
    }

    @Test
    void read_file_isParsedUnderItsPath(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\na: 2");

        Parsed parsed = DocumentParser.read(file);

        assertThat(Parsing.only(parsed).where().file()).isEqualTo(file.toString());
        assertThat(Parsing.only(parsed).where().line()).isEqualTo(2);
    }

    @Test
    void read_absentFileOrFolder_isError(@TempDir Path folder) {
        assertThat(Parsing.describe(DocumentParser.read(folder.resolve("none.yaml"))))
                .contains("unreadable", "no such file");
        assertThat(Parsing.only(DocumentParser.read(folder)).code()).isEqualTo("unreadable");
    }

    private static byte[] bytes(String text, String hex) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        for (String one : hex.split(" ", -1)) {
            bytes.write(Integer.parseInt(one, 16));
        }
        return bytes.toByteArray();
    }

    private static String laughs(String form, String separator) {
        return "a0: &a0 ha\n"
                + IntStream.range(1, 30)
                        .mapToObj(i -> "a%d: &a%d ".formatted(i, i)
                                + form.formatted(Stream.generate(() -> "*a" + (i - 1))
                                        .limit(9)
                                        .collect(Collectors.joining(separator))))
                        .collect(Collectors.joining("\n"));
    }

    private static String laughsInMappings() {
        return "a0: &a0 ha\n"
                + IntStream.range(1, 90)
                        .mapToObj(i -> "a%d: &a%d {k: *a%d, l: *a%d}".formatted(i, i, i - 1, i - 1))
                        .collect(Collectors.joining("\n"));
    }

    private static String merges() {
        String keys = IntStream.range(0, 1000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining(", "));
        return "a: &a {" + keys + "}\nb:\n" + "  - <<: *a\n".repeat(100_000);
    }

    private static String nestedAliases() {
        return "a0: &a0 [ha]\n"
                + IntStream.range(1, 5000)
                        .mapToObj(i -> "a%d: &a%d [*a%d]".formatted(i, i, i - 1))
                        .collect(Collectors.joining("\n"));
    }

    private static String blockMappings(int depth) {
        return IntStream.range(0, depth).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "k" + i + ": v").collect(Collectors.joining("\n"));
    }
}
