package io.meshsdk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
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

final class VersionRangeTest {
    /**
     * The documentation has {@code ^0.0.3} end below 0.0.4; semver4j 6.0.0 lets {@code ^0.0.0} end elsewhere, and overlooks
     * {@code ^} and {@code ~} beside other comparators.
     */
    @Property(tries = 2000)
    void contains_anyRangeAndVersion_agreesWithSemver4j(
            @ForAll("plainRanges") String range, @ForAll("versions") String version) {
        Assume.that(!range.contains("^0.0.0"));
        boolean expected = new Semver(version).satisfies(range.replace(',', ' '));

        assertThat(VersionRange.parse(range).contains(SemanticVersion.parse(version)))
                .as("%s in %s", version, range)
                .isEqualTo(expected);
    }

    @Property
    void contains_release_whereEachComparatorOfOneAlternativeHolds(
            @ForAll("ranges") String text, @ForAll("versions") String version) {
        SemanticVersion release = SemanticVersion.parse(version.replaceAll("-.*", ""));
        boolean expected = Stream.of(text.split("\\|\\|"))
                .anyMatch(all -> Stream.of(all.strip().split("[ ,]+"))
                        .allMatch(one -> VersionRange.parse(one).contains(release)));

        assertThat(VersionRange.parse(text).contains(release)).isEqualTo(expected);
    }

    @Property
    void parse_isTheInverseOfToString(@ForAll("ranges") String text) {
        VersionRange range = VersionRange.parse(text);

        assertThat(VersionRange.parse(range.toString())).isEqualTo(range).hasSameHashCodeAs(range);
    }

    @ParameterizedTest
    @CsvSource({
        ">=2.0.0, 2.0.0, true",
        ">=2.0.0, 3.0.0-rc.1, false",
        ">=2.0.0, 2.0.0-rc.1, false",
        ">=2.0.0-rc.1, 2.0.0-rc.2, true",
        ">=2.0.0-rc.1, 2.1.0-rc.2, false",
        "^0.2.3, 0.2.9, true",
        "^0.2.3, 0.3.0, false",
        "^0.0.3, 0.0.4, false",
        "^0.0.0, 0.0.1, false",
        "^1.2.3, 2.0.0-alpha, false",
        "~1.2.3, 1.2.9, true",
        "~1.2.3, 1.3.0, false",
        "1.2.3, 1.2.3+build.7, true",
        "^2147483647.0.0, 2147483647.1.0, true",
    })
    void contains_examplesOfTheDocumentation_asItSays(String range, String version, boolean expected) {
        assertThat(VersionRange.parse(range).contains(SemanticVersion.parse(version)))
                .isEqualTo(expected);
    }

    @Test
    void contains_alternativesAndBlanksAfterSigns_areRead() {
        VersionRange range = VersionRange.parse(" >= 1.0.0, < 2.0.0 || = 3.1.0 ");

        assertThat(range).hasToString(">=1.0.0 <2.0.0 || =3.1.0");
        assertThat(List.of("1.9.9", "3.1.0")).allMatch(text -> range.contains(SemanticVersion.parse(text)));
        assertThat(range.contains(SemanticVersion.of(2, 0, 0))).isFalse();
        assertThat(VersionRange.exactly(SemanticVersion.of(3, 1, 0))).isEqualTo(VersionRange.parse("3.1.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                ">=2",
                "*",
                "1.x",
                ">=1.0.0 ||",
                "|| 1.0.0",
                ",1.0.0",
                "=>1.0.0",
                ">=",
                "1.0.0 - 2.0.0"
            })
    void parse_noRange_saysWhatIsExpected(String text) {
        assertThatThrownBy(() -> VersionRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid version range '" + text + "'")
                .hasMessageContaining(">=2.0.0 <3.0.0");
    }

    @Provide
    Arbitrary<String> plainRanges() {
        Arbitrary<String> some = comparators("", "=", ">", ">=", "<", "<=");
        return Arbitraries.oneOf(some, some, signed("^", "~"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> String.join(" || ", all));
    }

    @Provide
    Arbitrary<String> ranges() {
        return comparators("", "=", ">", ">=", "<", "<=", "^", "~")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> String.join(" || ", all));
    }

    private Arbitrary<String> comparators(String... signs) {
        return Combinators.combine(signed(signs).list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(" ", ", "))
                .as((some, between) -> String.join(between, some));
    }

    private Arbitrary<String> signed(String... signs) {
        return Combinators.combine(Arbitraries.of(signs), versions()).as(String::concat);
    }

    /** Few numbers, so that versions meet. */
    @Provide
    Arbitrary<String> versions() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 3);
        Arbitrary<String> preRelease = Arbitraries.of("", "", "-0", "-alpha", "-alpha.1", "-rc.2");
        return Combinators.combine(number, number, number, preRelease)
                .as((major, minor, patch, pre) -> "%d.%d.%d%s".formatted(major, minor, patch, pre));
    }
}
