package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/**
 * Account numbers of ISO 13616 in their electronic form, in upper case and without spaces: of the structure that the
 * country has in the registry, and with check digits by which the whole is one modulo 97.
 */
final class IbanFormat {
    private static final int HEAD = 4;
    private static final int MODULUS = 97;
    private static final int LEAST_CHECK = 2;
    private static final int GREATEST_CHECK = 98;

    private IbanFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        if (to - from <= HEAD) {
            return false;
        }
        String structure = IbanStructures.of(bytes[from], bytes[from + 1]);
        return structure.length() == to - from - HEAD
                && hasStructure(structure, bytes, from + HEAD)
                && hasCheckDigits(bytes, from + 2)
                && remainder(bytes, from, from + HEAD, remainder(bytes, from + HEAD, to, 0)) == 1;
    }

    private static boolean hasStructure(String structure, byte[] bytes, int from) {
        for (int i = 0; i < structure.length(); i++) {
            byte letter = bytes[from + i];
            boolean fits = switch (structure.charAt(i)) {
                case IbanStructures.DIGIT -> Ascii.isDigit(letter);
                case IbanStructures.LETTER -> Ascii.isUpper(letter);
                default -> Ascii.isDigit(letter) || Ascii.isUpper(letter);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCheckDigits(byte[] bytes, int at) {
        int check = 10 * (bytes[at] - '0') + bytes[at + 1] - '0';
        return Ascii.isDigit(bytes[at])
                && Ascii.isDigit(bytes[at + 1])
                && check >= LEAST_CHECK
                && check <= GREATEST_CHECK;
    }

    private static int remainder(byte[] bytes, int from, int to, int before) {
        int remainder = before;
        for (int i = from; i < to; i++) {
            remainder = Ascii.isDigit(bytes[i])
                    ? (10 * remainder + bytes[i] - '0') % MODULUS
                    : (100 * remainder + bytes[i] - 'A' + 10) % MODULUS;
        }
        return remainder;
    }
}
