package io.meshsdk.quality.internal.text.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TextFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "email, first.last+tag@mail.example.org, true",
        "email, a@b, false",
        "email, .a@b.c, false",
        "email, a.@b.c, false",
        "email, a..b@c.d, false",
        "email, a@b@c.d, false",
        "email, @b.c, false",
        "email, ü@b.c, false",
        "uuid, 01234567-89ab-CDEF-0123-456789abcdef, true",
        "uuid, 0123456789abCDEF0123456789abcdef, false",
        "ipv4, 255.255.255.255, true",
        "ipv4, 01.0.0.0, false",
        "ipv4, 1.2.3, false",
        "ipv4, 1.2.3.256, false",
        "ipv6, ::, true",
        "ipv6, ::1, true",
        "ipv6, 2001:db8::8a2e:370:7334, true",
        "ipv6, 1:2:3:4:5:6:7:8, true",
        "ipv6, 1:2:3:4:5:6:7::, true",
        "ipv6, ::ffff:192.0.2.128, true",
        "ipv6, 1:2:3:4:5:6:192.0.2.128, true",
        "ipv6, 1:2:3:4:5:6:7:8::, false",
        "ipv6, 1::2::3, false",
        "ipv6, :::, false",
        "ipv6, :1, false",
        "ipv6, 1:, false",
        "ipv6, 12345::, false",
        "ipv6, 192.0.2.128::, false",
        "ipv6, ::192.0.2.256, false",
        "ipv6, fe80::1%eth0, false",
        "ipv6, ::1/64, false",
        "url, https://example.org:8443/a?b=c#d, true",
        "url, //example.org, false",
        "url, file:///etc, false",
        "hostname, localhost, true",
        "hostname, a-b.example.org, true",
        "hostname, 3com.com, true",
        "hostname, -a.org, false",
        "hostname, a-.org, false",
        "hostname, a..org, false",
        "hostname, example.org., false",
        "hostname, a_b.org, false",
        "hostname, 192.168.0.1, false",
        "phone, +1 650-253-0000, true",
        "phone, +49 (30) 123456, true",
        "phone, +44 20 7946 0958, true",
        "phone, 650-253-0000, false",
        "phone, +1 650-253-000, false",
        "phone, +1 650 FLOWERS, false",
        "phone, +999 123456789, false",
        "phone, +1 650-253-0000 ext. 5, false",
        "credit-card, 4111111111111111, true",
        "credit-card, 4111 1111 1111 1111, true",
        "credit-card, 3782-822463-10005, true",
        "credit-card, 4111  111111111111, false",
        "credit-card, 4111111111111112, false",
        "credit-card, 4111-1111-1111-1111-, false",
        "credit-card, 9111111111111111, false",
        "credit-card, 411111111111111, false",
        "iban, DE89370400440532013000, true",
        "iban, GB82WEST12345698765432, true",
        "iban, FR1420041010050500013M02606, true",
        "iban, DE89 3704 0044 0532 0130 00, false",
        "iban, de89370400440532013000, false",
        "iban, DE88370400440532013000, false",
        "iban, DE8937040044053201300, false",
        "iban, US89370400440532013000, false",
        "bic, DEUTDEFF, true",
        "bic, DEUTDEFF500, true",
        "bic, NEDSZAJJXXX, true",
        "bic, NLPRXKPR, true",
        "bic, DEUTXYFF, false",
        "bic, DEUTDEFF50, false",
        "bic, deutdeff, false",
        "country-alpha-2, DE, true",
        "country-alpha-2, XK, false",
        "country-alpha-2, de, false",
        "country-alpha-2, DEU, false",
        "country-alpha-3, DEU, true",
        "country-alpha-3, GER, false",
        "currency, EUR, true",
        "currency, EURO, false",
        "currency, XYZ, false",
        "language, de, true",
        "language, iw, false",
        "language, DE, false",
        "language, xx, false",
        "language-tag, de, true",
        "language-tag, zh-Hant-TW, true",
        "language-tag, en-GB-oed, true",
        "language-tag, x-private, true",
        "language-tag, en_US, false",
        "language-tag, de-, false",
        "language-tag, englishlanguage, false",
        "date, 2024-02-29, true",
        "date, 2023-02-29, false",
        "date-time, 2026-11-20T07:00:00Z, true",
        "date-time, 2026-11-20T07:00:00, false",
        "local-date-time, 2026-11-20T07:00:00.5, true",
        "local-date-time, 2026-11-20T07:00:00Z, false",
        "time, 07:00, true",
        "time, 24:00, false",
        "year-month, 2026-11, true",
        "year-month, 2026-13, false",
        "duration, P1DT12H, true",
        "duration, 1D, false",
        "integer, -42, true",
        "integer, +007, true",
        "integer, 1.0, false",
        "integer, -, false",
        "integer, ٣, false",
        "decimal, -1.50, true",
        "decimal, .5, true",
        "decimal, 5., true",
        "decimal, 42, true",
        "decimal, ., false",
        "decimal, 1e5, false",
        "decimal, '1,5', false",
        "json, '{\"a\": [1, true, null]}', true",
        "json, '{a: 1}', false",
        "base64, YWJj, true",
        "base64, YWI=, true",
        "base64, YQ==, true",
        "base64, YQ, false",
        "base64, Y===, false",
        "base64, YW=j, false",
        "base64, YW-_, false",
        "hex, 00fF, true",
        "hex, abc, true",
        "hex, 0x1, false",
        "semantic-version, 1.0.0-rc.1+build.5, true",
        "semantic-version, 1.0, false",
        "semantic-version, 01.0.0, false",
        "semantic-version, 1.0.0-01, false",
        "semantic-version, 1.0.0+01, true",
        "semantic-version, 1.0.0-, false",
        "slug, first-order-2026, true",
        "slug, First, false",
        "slug, a--b, false",
        "slug, -a, false",
        "slug, a-, false",
        "mac-address, 00:1B:44:11:3a:b7, true",
        "mac-address, 00-1B-44-11-3A-B7, true",
        "mac-address, 00:1B-44:11:3A:B7, false",
        "mac-address, 001B44113AB7, false",
        "isbn, 978-3-16-148410-0, true",
        "isbn, 0-8044-2957-X, true",
        "isbn, 080442957X, true",
        "isbn, 080442957x, false",
        "isbn, 977-3-16-148410-0, false",
        "isbn, 978-3-16-148410-1, false",
        "luhn, 79927398713, true",
        "luhn, 79927398710, false",
        "luhn, 0, false"
    })
    void matcher_example_isJudgedAsStated(String id, String text, boolean expected) {
        byte[] bytes = text.getBytes(UTF_8);

        assertThat(TextFormats.matcher(id).matches(bytes, 0, bytes.length)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "email, a@b.c",
        "phone, +1 650-253-0000",
        "credit-card, 4111111111111111",
        "isbn, 080442957X",
        "date, 2024-02-29",
        "time, 07:00",
        "decimal, 1.5",
        "language-tag, de",
        "url, http://a.b"
    })
    void matcher_spaceAroundAText_doesNotMatch(String id, String text) {
        byte[] bytes = (" " + text + " ").getBytes(UTF_8);

        assertThat(TextFormats.matcher(id).matches(bytes, 1, bytes.length - 1)).isTrue();
        assertThat(TextFormats.matcher(id).matches(bytes, 0, bytes.length - 1)).isFalse();
        assertThat(TextFormats.matcher(id).matches(bytes, 1, bytes.length)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.meshsdk.quality.internal.text.format.TextFormats#ids")
    void matcher_emptyText_doesNotMatch(String id) {
        assertThat(TextFormats.matcher(id).matches(new byte[0], 0, 0)).isFalse();
    }

    @Property(tries = 2000)
    void matcher_anyBytesAtTheEndOfTheirArray_areReadWithinTheRange(@ForAll("bytes") byte[] bytes) {
        for (String id : TextFormats.ids()) {
            byte[] among = Arrays.copyOf(bytes, bytes.length + 8);
            Arrays.fill(among, bytes.length, among.length, (byte) '0');
            assertThatCode(() -> assertThat(TextFormats.matcher(id).matches(bytes, 0, bytes.length))
                            .as(id)
                            .isEqualTo(TextFormats.matcher(id).matches(among, 0, bytes.length)))
                    .as(id)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void ids_all_areDistinctAndInKebabCase() {
        assertThat(TextFormats.ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void matcher_unknownName_saysWhichThereAre() {
        assertThatThrownBy(() -> TextFormats.matcher("mail"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'mail'", "credit-card", "email");
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<byte[]> bytes() {
        return Mutations.ofEveryFormat().map(text -> text.getBytes(UTF_8));
    }
}
