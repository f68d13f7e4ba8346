package io.meshsdk.quality.internal.text.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.meshsdk.quality.internal.text.Ascii;
import java.nio.charset.StandardCharsets;

/**
 * Telephone numbers in their international form, a plus sign and digits that spaces, dots, hyphens, slashes and
 * parentheses may group, which can exist by the numbering plans that libphonenumber knows.
 */
final class PhoneFormat {
    private static final String GROUPING = " .-/()";
    private static final int LONGEST = 40;
    private static final String NO_REGION = "ZZ";

    private PhoneFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        if (from == to || to - from > LONGEST || bytes[from] != '+') {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!Ascii.isDigit(bytes[i]) && GROUPING.indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        return Ascii.isDigit(bytes[to - 1]) && exists(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }

    private static boolean exists(String number) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            return plans.isValidNumber(plans.parse(number, NO_REGION));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
