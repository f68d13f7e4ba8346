package io.meshsdk.core.access.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Mask;
import io.meshsdk.data.BytesColumnBuilder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

final class TextMaskProperties {
    private static final String STARS = "***";

    static String masked(Mask mask, String text) {
        return masked(mask, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String masked(Mask mask, byte[] bytes) {
        return new String(maskedBytes(mask, bytes), StandardCharsets.UTF_8);
    }

    private static byte[] maskedBytes(Mask mask, byte[] bytes) {
        byte[] padded = new byte[bytes.length + 2];
        System.arraycopy(bytes, 0, padded, 1, bytes.length);
        BytesColumnBuilder target = new BytesColumnBuilder(1);
        TextMask.of(mask).mask(padded, 1, bytes.length + 1, target);
        return target.build().value(0);
    }

    @Property
    void partial_longerText_showsExactlyItsEnds(
            @ForAll("texts") String text, @ForAll @IntRange(max = 4) int first, @ForAll @IntRange(max = 4) int last) {
        int length = text.codePointCount(0, text.length());
        String expected = length <= first + last
                ? STARS
                : text.substring(0, text.offsetByCodePoints(0, first))
                        + STARS
                        + text.substring(text.offsetByCodePoints(0, length - last));

        assertThat(masked(Mask.partial(first, last), text)).isEqualTo(expected);
    }

    @Property
    void partial_textsWithEqualEnds_areMaskedAlike(
            @ForAll("texts") String start,
            @ForAll @NotEmpty @AlphaChars String hidden,
            @ForAll @NotEmpty @AlphaChars String other) {
        assertThat(masked(Mask.partial(), "x" + start + hidden)).isEqualTo(masked(Mask.partial(), "x" + other));
    }

    @Property
    void email_address_showsFirstCharacterAndDomain(@ForAll("locals") String local, @ForAll("domains") String domain) {
        String first = local.substring(0, local.offsetByCodePoints(0, 1));
        assertThat(masked(Mask.email(), local + "@" + domain)).isEqualTo(first + STARS + "@" + domain);
    }

    @Property
    void email_anyText_showsNothingButADomainAndOneCharacter(@ForAll("almostAddresses") String text) {
        String masked = masked(Mask.email(), text);
        if (!masked.equals(STARS)) {
            int at = text.indexOf('@');
            assertThat(masked).isEqualTo(text.substring(0, text.offsetByCodePoints(0, 1)) + STARS + text.substring(at));
            assertThat(text.substring(at + 1)).doesNotContainAnyWhitespaces().doesNotContain("@", "..");
        }
    }

    @Property
    void redacted_anyText_isStars(@ForAll("texts") String text) {
        assertThat(masked(Mask.redacted(), text)).isEqualTo(STARS);
    }

    @Property
    void mask_anyBytes_neverFailsAndShowsNoMoreThanItsEnds(@ForAll byte[] bytes) {
        for (Mask mask : new Mask[] {Mask.email(), Mask.partial(2, 2), Mask.redacted()}) {
            assertThat(masked(mask, bytes)).contains(STARS);
        }
        assertThat(maskedBytes(Mask.partial(1, 0), bytes)).hasSizeLessThanOrEqualTo(4 + STARS.length());
    }

    @Example
    void email_examples_areMaskedAsDocumented() {
        Mask mask = Mask.email();
        assertThat(masked(mask, "jane.doe+x@example.com")).isEqualTo("j***@example.com");
        assertThat(masked(mask, "j@localhost")).isEqualTo("j***@localhost");
        assertThat(masked(mask, "\uD83D\uDE80x@exämple.de")).isEqualTo("\uD83D\uDE80***@exämple.de");
        assertThat(Stream.of(
                        "",
                        "jane",
                        "@example.com",
                        "jane@",
                        "a@b@c",
                        "jane doe@x.de",
                        "j@x y",
                        "j@x..y",
                        "j@.x",
                        "j@x."))
                .allSatisfy(text -> assertThat(masked(mask, text)).isEqualTo(STARS));
    }

    @Example
    void partial_examples_areMaskedAsDocumented() {
        assertThat(masked(Mask.partial(), "Jane")).isEqualTo("J***");
        assertThat(masked(Mask.partial(), "J")).isEqualTo(STARS);
        assertThat(masked(Mask.partial(), "")).isEqualTo(STARS);
        assertThat(masked(Mask.partial(2, 2), "DE1234")).isEqualTo("DE***34");
        assertThat(masked(Mask.partial(0, 0), "Jane")).isEqualTo(STARS);
        assertThat(masked(Mask.partial(), new byte[] {(byte) 0x80, 'a', 'b'})).isEqualTo(STARS);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'Z', ' ', '@', 'é', '€')
                .ofMaxLength(8)
                .flatMap(text -> Arbitraries.of(text, text + "\uD83D\uDE80", "\uD83D\uDE80" + text));
    }

    @Provide
    Arbitrary<String> locals() {
        Arbitrary<String> ascii = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars(".!#$%&'*+/=?^_`{|}~-é")
                .ofMinLength(1)
                .ofMaxLength(20);
        return Arbitraries.oneOf(ascii, ascii.map(text -> "\uD83D\uDE80" + text));
    }

    @Provide
    Arbitrary<String> domains() {
        Arbitrary<String> label = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-', 'ü')
                .ofMinLength(1)
                .ofMaxLength(6);
        return label.list().ofMinSize(1).ofMaxSize(3).map(labels -> String.join(".", labels));
    }

    @Provide
    Arbitrary<String> almostAddresses() {
        Arbitrary<String> part =
                Arbitraries.strings().withChars("ab.@ \t\n-\"é").ofMaxLength(6);
        return Combinators.combine(part, part).as((left, right) -> left + "@" + right);
    }
}
