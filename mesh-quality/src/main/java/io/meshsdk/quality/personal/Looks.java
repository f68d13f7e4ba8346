package io.meshsdk.quality.personal;

import io.meshsdk.quality.internal.text.TextMatcher;
import io.meshsdk.quality.internal.text.format.TextFormats;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a value looks like, as a set of bits: in the lower half the categories that its form and check digits speak for, in the
 * upper half those that it does not speak against. For one thread.
 */
final class Looks {
    private static final PersonalCategory[] CATEGORIES = PersonalCategory.values();
    private static final int HALF = Integer.SIZE;
    private static final int LONGEST = 254;
    private static final Pattern AMERICAN_PHONE =
            Pattern.compile("(1[-. ])?(\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[-. ])[2-9][0-9]{2}[-. ][0-9]{4}");
    private static final Pattern CALLABLE = Pattern.compile("\\+?[0-9(][0-9 .()/x-]{4,22}[0-9]");
    private static final TextMatcher EMAIL = TextFormats.matcher("email");
    private static final TextMatcher PHONE = TextFormats.matcher("phone");
    private static final TextMatcher IBAN = TextFormats.matcher("iban");
    private static final TextMatcher CARD = TextFormats.matcher("credit-card");
    private static final TextMatcher IPV4 = TextFormats.matcher("ipv4");
    private static final TextMatcher IPV6 = TextFormats.matcher("ipv6");
    private static final int LEAST_IPV6_COLONS = 3;

    private Looks() {}

    /** Returns the looks of a text in UTF-8; those of more than 254 bytes look like nothing. */
    static long of(byte[] bytes, int from, int to) {
        return to - from > LONGEST ? 0 : of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** Returns the looks of a text. */
    static long of(String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return 0;
        }
        Shape shape = Shape.of(text);
        String upper = text.toUpperCase(Locale.ROOT);
        long looks = 0;
        for (PersonalCategory category : CATEGORIES) {
            if (category.isToldByValues() && canBe(category, shape) && speaksFor(category, text, upper)) {
                looks |= 1L << category.number();
            }
            if (allows(category, text, shape)) {
                looks |= 1L << (category.number() + HALF);
            }
        }
        return looks;
    }

    static boolean speakFor(long looks, PersonalCategory category) {
        return (looks & (1L << category.number())) != 0;
    }

    static boolean allow(long looks, PersonalCategory category) {
        return (looks & (1L << (category.number() + HALF))) != 0;
    }

    /** Says no of nearly all other texts, in no time. */
    private static boolean canBe(PersonalCategory category, Shape shape) {
        return switch (category) {
            case EMAIL -> shape.hasSign();
            case IP_ADDRESS -> shape.dots() == 3 || shape.colons() >= LEAST_IPV6_COLONS;
            case IBAN -> shape.digits() >= 8 && shape.letters() >= 2;
            case IT_CODICE_FISCALE -> shape.letters() >= 9;
            case ES_DNI -> shape.digits() == 8 || shape.digits() == 7;
            case FR_NIR -> shape.digits() >= 14 && shape.letters() <= 1;
            default -> shape.digits() >= 9 && shape.letters() == 0;
        };
    }

    private static boolean speaksFor(PersonalCategory category, String text, String upper) {
        return switch (category) {
            case EMAIL -> matches(EMAIL, text);
            case PHONE -> matches(PHONE, text) || AMERICAN_PHONE.matcher(text).matches();
            case IBAN -> matches(IBAN, upper.replace(" ", ""));
            case CREDIT_CARD -> matches(CARD, text);
            case IP_ADDRESS -> isAddress(text);
            case DE_TAX_ID -> NationalNumbers.isGermanTaxId(upper);
            case ES_DNI -> NationalNumbers.isSpanishDni(upper);
            case FR_NIR -> NationalNumbers.isFrenchNir(upper);
            case IT_CODICE_FISCALE -> NationalNumbers.isCodiceFiscale(upper);
            case NL_BSN -> NationalNumbers.isDutchBsn(upper);
            case PL_PESEL -> NationalNumbers.isPolishPesel(upper);
            case UK_NHS -> NationalNumbers.isNhsNumber(upper);
            case US_SSN -> NationalNumbers.isSocialSecurityNumber(upper);
            case BR_CPF -> NationalNumbers.isCpf(upper);
            case IN_AADHAAR -> NationalNumbers.isAadhaar(upper);
            case NATIONAL_ID, PASSPORT, NAME, ADDRESS, DATE_OF_BIRTH, USERNAME -> false;
        };
    }

    /** Versions of software have four numbers, too, of which the first is small. */
    private static boolean isAddress(String text) {
        int dot = text.indexOf('.');
        return (dot > 1 && matches(IPV4, text)) || matches(IPV6, text);
    }

    /** A value that a field of such a name may hold; what is masked or of another country's form speaks for nothing else. */
    private static boolean allows(PersonalCategory category, String text, Shape shape) {
        return switch (category) {
            case EMAIL -> shape.hasSign();
            case PHONE -> shape.digits() >= 5 && CALLABLE.matcher(text).matches();
            case IP_ADDRESS -> shape.dots() == 3 || shape.colons() >= 2;
            case CREDIT_CARD -> (shape.digits() >= 4 && shape.letters() == 0) || text.indexOf('*') >= 0;
            case NAME -> shape.letters() >= 1 && shape.digits() == 0;
            case ADDRESS, USERNAME -> true;
            case DATE_OF_BIRTH -> shape.digits() >= 4;
            default -> shape.digits() >= 4;
        };
    }

    private static boolean matches(TextMatcher matcher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return matcher.matches(bytes, 0, bytes.length);
    }

    /** How many letters of which kind a text has. */
    private record Shape(int digits, int letters, int dots, int colons, boolean hasSign) {
        static Shape of(String text) {
            int digits = 0;
            int letters = 0;
            int dots = 0;
            int colons = 0;
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                digits += letter >= '0' && letter <= '9' ? 1 : 0;
                letters += Character.isLetter(letter) ? 1 : 0;
                dots += letter == '.' ? 1 : 0;
                colons += letter == ':' ? 1 : 0;
            }
            return new Shape(digits, letters, dots, colons, text.indexOf('@') >= 0);
        }
    }
}
