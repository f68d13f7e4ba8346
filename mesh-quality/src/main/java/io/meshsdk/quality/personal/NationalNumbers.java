package io.meshsdk.quality.personal;

import java.util.regex.Pattern;

/** Numbers by which states know persons, each by its published form and check digits. Texts are in upper case. */
final class NationalNumbers {
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final Pattern DNI = Pattern.compile("[0-9XYZ][0-9]{7}-?[A-Z]");
    private static final Pattern NIR =
            Pattern.compile("[1-478][0-9]{2}(0[1-9]|1[0-2]|[2-9][0-9])([0-9]{2}|2[AB])[0-9]{3}[0-9]{3}[0-9]{2}");
    private static final Pattern CODICE_FISCALE =
            Pattern.compile("[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]");
    private static final int[] ODD_LETTERS = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final Pattern SSN = Pattern.compile("(?!000|666|9)[0-9]{3}([- ])(?!00)[0-9]{2}\\1(?!0000)[0-9]{4}");
    private static final int[] BSN_WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final int[] PESEL_WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    private static final int[] NHS_WEIGHTS = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

    private NationalNumbers() {}

    /** One digit of the first ten comes two or three times, the others once at most; the last checks by ISO 7064. */
    static boolean isGermanTaxId(String text) {
        int[] digits = Digits.of(text, 11, " /");
        if (digits == null || digits[0] == 0 || !Digits.holdsMod1110(digits)) {
            return false;
        }
        int[] counts = new int[10];
        for (int i = 0; i < 10; i++) {
            counts[digits[i]]++;
        }
        int repeated = 0;
        int most = 0;
        for (int count : counts) {
            repeated += count > 1 ? 1 : 0;
            most = Math.max(most, count);
        }
        return repeated == 1 && most <= 3;
    }

    /** The number modulo 23 names the letter; X, Y and Z of foreigners are 0, 1 and 2. */
    static boolean isSpanishDni(String text) {
        if (!DNI.matcher(text).matches()) {
            return false;
        }
        char first = text.charAt(0);
        int head = first >= 'X' ? first - 'X' : first - '0';
        int number = head * 10_000_000 + Integer.parseInt(text.substring(1, 8));
        return DNI_LETTERS.charAt(number % 23) == text.charAt(text.length() - 1);
    }

    /** The last two digits are 97 less the number modulo 97; 2A and 2B of Corsica are 19 and 18. */
    static boolean isFrenchNir(String text) {
        String plain = text.replace(" ", "");
        if (plain.length() != 15 || !NIR.matcher(plain).matches()) {
            return false;
        }
        String digits = plain.replace("2A", "19").replace("2B", "18");
        long number = Long.parseLong(digits.substring(0, 13));
        return 97 - number % 97 == Integer.parseInt(digits.substring(13));
    }

    /** The last letter is the sum of the others modulo 26, those at odd places by a table of their own. */
    static boolean isCodiceFiscale(String text) {
        if (text.length() != 16 || !CODICE_FISCALE.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char letter = text.charAt(i);
            int value = letter <= '9' ? letter - '0' : letter - 'A';
            sum += i % 2 == 0 ? ODD_LETTERS[value] : value;
        }
        return sum % 26 == text.charAt(15) - 'A';
    }

    /** The weighed sum is a multiple of eleven. */
    static boolean isDutchBsn(String text) {
        int[] digits = Digits.of(text, 9, ".");
        return digits != null && !Digits.areEqual(digits) && Digits.weighed(digits, BSN_WEIGHTS) % 11 == 0;
    }

    /** Begins with a day of birth, whose month tells the century; the weighed sum is a multiple of ten. */
    static boolean isPolishPesel(String text) {
        int[] digits = Digits.of(text, 11, "");
        if (digits == null) {
            return false;
        }
        int month = (digits[2] * 10 + digits[3]) % 20;
        int day = digits[4] * 10 + digits[5];
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && Digits.weighed(digits, PESEL_WEIGHTS) % 10 == 0;
    }

    /** The weighed sum is a multiple of eleven; ten digits, in groups of three, three and four or in none. */
    static boolean isNhsNumber(String text) {
        int[] digits = Digits.of(text, 10, " -");
        return digits != null && !Digits.areEqual(digits) && Digits.weighed(digits, NHS_WEIGHTS) % 11 == 0;
    }

    /** Three, two and four digits apart, none of the groups zero, the first neither 666 nor above 899. */
    static boolean isSocialSecurityNumber(String text) {
        return text.length() == 11 && SSN.matcher(text).matches();
    }

    /** Two digits check the nine before them. */
    static boolean isCpf(String text) {
        int[] digits = Digits.of(text, 11, ".-");
        return digits != null
                && !Digits.areEqual(digits)
                && cpfCheck(digits, 9) == digits[9]
                && cpfCheck(digits, 10) == digits[10];
    }

    private static int cpfCheck(int[] digits, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += digits[i] * (count + 1 - i);
        }
        return 10 * sum % 11 % 10;
    }

    /** Twelve digits, the first two or more, checked by the scheme of Verhoeff. */
    static boolean isAadhaar(String text) {
        int[] digits = Digits.of(text, 12, " -");
        return digits != null && digits[0] >= 2 && !Digits.areEqual(digits) && Digits.holdsVerhoeff(digits);
    }
}
