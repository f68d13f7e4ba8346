package io.meshsdk.quality.internal.text.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.ISBNValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Compares the matchers with judges that others wrote. */
final class ReferencesTest {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\w!#$%&'*+\\-/=?^`{|}~]+(\\.[\\w!#$%&'*+\\-/=?^`{|}~]+)*@(" + label() + "\\.)+" + label());
    private static final Pattern HOSTNAME =
            Pattern.compile("(?=.{1,253}$)(?!(.*\\.)?\\d+$)" + label() + "(\\." + label() + ")*");
    private static final Pattern SEMANTIC_VERSION = Pattern.compile(
            "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)"
                    + "(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?");

    @Property(tries = 5000)
    void formats_anyMutation_agreeWithTheirReferences(@ForAll("texts") String text) {
        compare("email", text, EMAIL.asMatchPredicate());
        compare("hostname", text, HOSTNAME.asMatchPredicate());
        compare("semantic-version", text, SEMANTIC_VERSION.asMatchPredicate());
        compare("slug", text, Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*").asMatchPredicate());
        compare(
                "mac-address",
                text,
                Pattern.compile("(?i)[\\da-f]{2}([:-])([\\da-f]{2}\\1){4}[\\da-f]{2}")
                        .asMatchPredicate());
        compare("uuid", text, ReferencesTest::isUuid);
        compare("ipv4", text, InetAddressValidator.getInstance()::isValidInet4Address);
        compare("ipv6", text, ReferencesTest::isIpv6);
        compare("base64", text, ReferencesTest::isBase64);
        compare("decimal", text, ReferencesTest::isDecimal);
        compare("integer", text, Pattern.compile("[+-]?\\d+").asMatchPredicate());
        compare("hex", text, Pattern.compile("[\\da-fA-F]+").asMatchPredicate());
    }

    @Property(tries = 20_000)
    void email_anyLettersOfAddresses_agreesWithThePattern(@ForAll("mails") String text) {
        compare("email", text, EMAIL.asMatchPredicate());
    }

    @Property(tries = 5000)
    void ipv6_anyLettersOfAddresses_agreesWithCommonsValidator(@ForAll("addresses") String text) {
        compare("ipv6", text, ReferencesTest::isIpv6);
    }

    @Property(tries = 5000)
    void iban_anyMutation_agreesWithCommonsValidator(@ForAll("ibans") String text) {
        compare("iban", text, IBANValidator.getInstance()::isValid);
    }

    @Property(tries = 5000)
    void isbn_anyMutation_agreesWithCommonsValidatorWithoutSeparators(@ForAll("books") String text) {
        boolean reference =
                text.equals(text.strip()) && ISBNValidator.getInstance(false).isValid(text);
        if (text.matches("[0-9X]*") || reference) {
            compare("isbn", text, other -> reference);
        }
    }

    @Property(tries = 5000)
    void luhn_anyDigits_agreesWithCommonsValidator(@ForAll("digits") String text) {
        compare("luhn", text, other -> other.length() > 1 && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(other));
    }

    @Property(tries = 5000)
    void creditCard_anyNumberThatCommonsValidatorKnows_matches(@ForAll("cards") String text) {
        CreditCardValidator known = new CreditCardValidator(CreditCardValidator.AMEX
                + CreditCardValidator.VISA
                + CreditCardValidator.MASTERCARD
                + CreditCardValidator.DISCOVER
                + CreditCardValidator.DINERS);
        boolean generic = CreditCardValidator.genericCreditCardValidator(13, 19).isValid(text);
        if (known.isValid(text)) {
            compare("credit-card", text, other -> true);
        } else if (!generic) {
            compare("credit-card", text, other -> false);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Mutations.ofEveryFormat();
    }

    @Provide
    Arbitrary<String> mails() {
        Arbitrary<String> parts = Arbitraries.of(
                        "a", "Z9", "0", "abcdefgh", "first.last", ".", "-", "_", "+", "`", "{", "[", "ü", " ", "\0")
                .list()
                .ofMaxSize(12)
                .map(some -> String.join("", some));
        return Arbitraries.oneOf(
                Combinators.combine(parts, parts).as((left, right) -> left + "@" + right),
                Combinators.combine(parts, parts).as((left, right) -> left + "@" + right + ".org"),
                Mutations.of("first.last+tag@mail.example.org", "@.-_ü"),
                Mutations.of("a".repeat(40) + "@" + "b".repeat(20) + ".cd", "@.-_"));
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> random = Arbitraries.of(":", ":", "::", "1", "ffff", "0a", "1.2.3.4", ".", "g")
                .list()
                .ofMaxSize(17)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                random,
                Mutations.of("1:2:3:4:5:6:7:8", ":1f."),
                Mutations.of("1::6:7:8", ":1f."),
                Mutations.of("1:2:3:4:5:6:1.2.3.4", ":1f."));
    }

    @Provide
    Arbitrary<String> ibans() {
        return Arbitraries.of(
                        "DE89370400440532013000",
                        "GB82WEST12345698765432",
                        "FR1420041010050500013M02606",
                        "AD1200012030200359100100",
                        "BR1800360305000010009795493C1",
                        "MT84MALT011000012345MTLCAST001S",
                        "NO9386011117947",
                        "SC18SSCB11010000000000001497USD",
                        "XK051212012345678906",
                        "LC55HEMM000100010012001200023015")
                .flatMap(text -> Mutations.of(text, "0123456789AEKMZ "));
    }

    @Provide
    Arbitrary<String> books() {
        return Arbitraries.of(
                        "978-3-16-148410-0",
                        "0-8044-2957-X",
                        "080442957X",
                        "9783161484100",
                        "9791234567896",
                        "0306406152")
                .flatMap(text -> Mutations.of(text, "0123456789X- "));
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withCharRange('0', '9').ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> cards() {
        Arbitrary<String> starts = Arbitraries.of(
                "4", "51", "55", "2221", "2720", "34", "37", "300", "3095", "36", "38", "6011", "644", "65", "3530",
                "62", "9", "");
        Arbitrary<Integer> lengths = Arbitraries.of(12, 13, 14, 15, 16, 16, 19, 20);
        return net.jqwik.api.Combinators.combine(
                        starts,
                        lengths,
                        Arbitraries.strings().withCharRange('0', '9').ofLength(20))
                .as((start, length, rest) -> checked((start + rest).substring(0, length - 1)));
    }

    /** Adds the digit of Luhn to most numbers. */
    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
        }
        int check = digits.endsWith("7") ? 0 : (10 - sum % 10) % 10;
        return digits + check;
    }

    private static void compare(String id, String text, Predicate<String> reference) {
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(TextFormats.matcher(id).matches(bytes, 0, bytes.length))
                .as("%s '%s'", id, text)
                .isEqualTo(reference.test(text));
    }

    private static String label() {
        return "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)";
    }

    private static boolean isIpv6(String text) {
        return text.matches("[0-9a-fA-F:.]+")
                && InetAddressValidator.getInstance().isValidInet6Address(text);
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0 && text.length() % 4 == 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDecimal(String text) {
        try {
            return text.matches("[0-9.+-]+") && new BigDecimal(text).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
