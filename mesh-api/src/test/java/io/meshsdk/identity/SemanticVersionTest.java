package io.meshsdk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semver4j.Semver;

final class SemanticVersionTest {
    @Property
    void parse_isTheInverseOfToString(@ForAll("versions") SemanticVersion version) {
        assertThat(SemanticVersion.parse(version.toString())).isEqualTo(version);
    }

    @Property(tries = 2_000)
    void compareTo_anyTwo_agreesWithSemver4j(
            @ForAll("versions") SemanticVersion one, @ForAll("versions") SemanticVersion other) {
        Assume.that(!comparesNumberWithWord(one.preRelease(), other.preRelease()));

        int expected = new Semver(withoutBuild(one)).compareTo(new Semver(withoutBuild(other)));

        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(expected));
    }

    /** Item 11.4.3 of the specification; semver4j 6.0.0 compares such identifiers as texts. */
    @ParameterizedTest
    @CsvSource({"1.0.0-0, 1.0.0--", "2.0.1-8, 2.0.1-0a.2.x", "1.0.0-9, 1.0.0-0-", "1.0.0-a.7, 1.0.0-a.0b"})
    void compareTo_numberAndWord_putsTheNumberFirst(String number, String word) {
        assertThat(SemanticVersion.parse(number)).isLessThan(SemanticVersion.parse(word));
        assertThat(SemanticVersion.parse(word)).isGreaterThan(SemanticVersion.parse(number));
    }

    @Property(tries = 2_000)
    void parse_almostAnyText_acceptsWhatSemver4jAccepts(@ForAll("almost") String text) {
        assertThat(isAccepted(text)).as(text).isEqualTo(Semver.isValid(text));
    }

    @Property
    void next_anyVersion_isHigherThanIt(@ForAll("versions") SemanticVersion version) {
        assertThat(version.nextPatch()).isGreaterThan(version);
        assertThat(version.nextMinor()).isGreaterThan(version.nextPatch());
        assertThat(version.nextMajor()).isGreaterThan(version.nextMinor());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3+", "v1.2.3", " 1.2.3", "1.2.-3"
            })
    void parse_noSemanticVersion_isRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> SemanticVersion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'" + text + "'", "1.2.0");
    }

    @Test
    void parse_aNumberTooLarge_saysSo() {
        assertThatThrownBy(() -> SemanticVersion.parse("1.99999999999.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("1.99999999999.0", "2147483647");
    }

    @Test
    void compareTo_theExampleOfTheSpecification_isInItsOrder() {
        assertThat(java.util.stream.Stream.of(
                                "1.0.0-alpha",
                                "1.0.0-alpha.1",
                                "1.0.0-alpha.beta",
                                "1.0.0-beta",
                                "1.0.0-beta.2",
                                "1.0.0-beta.11",
                                "1.0.0-rc.1",
                                "1.0.0")
                        .map(SemanticVersion::parse))
                .isSorted();
    }

    @Provide
    Arbitrary<SemanticVersion> versions() {
        Arbitrary<Integer> number = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 1_000_000));
        return Combinators.combine(number, number, number, identifiers(), Arbitraries.of("", "", "001", "b-1.x"))
                .as(SemanticVersion::new);
    }

    @Provide
    Arbitrary<String> almost() {
        return Arbitraries.strings()
                .withChars("0123.-+aZ_")
                .ofMaxLength(5)
                .flatMap(tail ->
                        Arbitraries.of("1.0.0", "1.0.0-", "1.0.0+", "1.0", "").map(start -> start + tail));
    }

    private static Arbitrary<String> identifiers() {
        Arbitrary<String> identifier = Arbitraries.oneOf(
                Arbitraries.of("alpha", "rc", "A", "a-b", "-", "0a", "x"),
                Arbitraries.integers().between(0, 12).map(String::valueOf));
        return identifier.list().ofMaxSize(3).map(parts -> String.join(".", parts));
    }

    private static boolean comparesNumberWithWord(String one, String other) {
        String[] ones = one.split("\\.");
        String[] others = other.split("\\.");
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            if (ones[i].matches("[0-9]+") != others[i].matches("[0-9]+")) {
                return true;
            }
        }
        return false;
    }

    private static String withoutBuild(SemanticVersion version) {
        return new SemanticVersion(version.major(), version.minor(), version.patch(), version.preRelease(), "")
                .toString();
    }

    private static boolean isAccepted(String text) {
        try {
            return SemanticVersion.parse(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
