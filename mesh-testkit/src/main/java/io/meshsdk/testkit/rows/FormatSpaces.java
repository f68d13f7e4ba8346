package io.meshsdk.testkit.rows;

import io.meshsdk.quality.check.ValueFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;

/** Texts of each named format, with check digits that are right. */
final class FormatSpaces {
    private static final long MANY = 1L << 40;
    private static final long SECONDS = 4_000_000_000L;
    private static final int LETTERS = 26;
    private static final List<String> COUNTRIES =
            List.of("AT", "BE", "BR", "CH", "DE", "ES", "FR", "GB", "IN", "IT", "JP", "NL", "PL", "SE", "US", "ZA");
    private static final List<String> LONG_COUNTRIES = List.of(
            "AUT", "BEL", "BRA", "CHE", "DEU", "ESP", "FRA", "GBR", "IND", "ITA", "JPN", "NLD", "POL", "SWE", "USA",
            "ZAF");
    private static final List<String> CURRENCIES =
            List.of("BRL", "CHF", "EUR", "GBP", "INR", "JPY", "PLN", "SEK", "USD", "ZAR");
    private static final List<String> LANGUAGES =
            List.of("de", "en", "es", "fr", "hi", "it", "ja", "nl", "pl", "pt", "sv", "zu");

    private FormatSpaces() {}

    static ValueSpace of(ValueFormat format) {
        return switch (format) {
            case EMAIL -> many(number -> "user." + TextSpaces.digits(number) + "@example.com");
            case UUID -> many(number -> new UUID(0x4000L | number << 16, 0x8000_0000_0000_0000L | number).toString());
            case IPV4 ->
                of(1L << 24, number -> "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255));
            case IPV6 ->
                many(number -> "2001:db8::" + Long.toHexString(number >> 24) + ":"
                        + Long.toHexString(number >> 8 & 0xFFFF) + ":" + Long.toHexString(number & 0xFF));
            case URL -> many(number -> "https://example.com/" + TextSpaces.digits(number));
            case HOSTNAME -> many(number -> "host-" + TextSpaces.digits(number) + ".example.com");
            case PHONE -> of(10_000_000, number -> "+4144" + padded(number, 7));
            case CREDIT_CARD -> many(number -> withLuhn("4" + padded(number, 14)));
            case IBAN -> of(10_000_000_000L, FormatSpaces::iban);
            case BIC -> of((long) Math.pow(LETTERS, 4), number -> letters(number) + "DEFF");
            case COUNTRY_ALPHA_2 -> ValueSpace.of(COUNTRIES);
            case COUNTRY_ALPHA_3 -> ValueSpace.of(LONG_COUNTRIES);
            case CURRENCY -> ValueSpace.of(CURRENCIES);
            case LANGUAGE -> ValueSpace.of(LANGUAGES);
            case LANGUAGE_TAG -> many(number -> "de-CH-x-" + TextSpaces.digits(number));
            case DATE -> of(25_000, number -> LocalDate.ofEpochDay(number).toString());
            case DATE_TIME ->
                of(SECONDS, number -> Instant.ofEpochSecond(number).toString());
            case LOCAL_DATE_TIME -> of(SECONDS, FormatSpaces::localDateTime);
            case TIME -> of(86_400, number -> DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.ofSecondOfDay(number)));
            case YEAR_MONTH ->
                of(9_600, number -> YearMonth.of(1970, 1).plusMonths(number).toString());
            case DURATION -> many(number -> "PT" + number + "S");
            case INTEGER -> many(Long::toString);
            case DECIMAL -> many(number -> BigDecimal.valueOf(number, 2).toPlainString());
            case JSON -> many(number -> "{\"number\": " + number + "}");
            case BASE64 -> many(FormatSpaces::base64);
            case HEX -> many(Long::toHexString);
            case SEMANTIC_VERSION -> many(number -> "1." + (number >> 16) + "." + (number & 0xFFFF));
            case SLUG -> many(number -> "item-" + TextSpaces.digits(number));
            case MAC_ADDRESS -> many(FormatSpaces::mac);
            case ISBN -> of(1_000_000_000L, number -> isbn("978" + padded(number, 9)));
            case LUHN -> many(number -> withLuhn(padded(number, 13)));
        };
    }

    private static ValueSpace many(LongFunction<String> text) {
        return of(MANY, text);
    }

    private static ValueSpace of(long size, LongFunction<String> text) {
        return new ValueSpace(size, text::apply);
    }

    private static String padded(long number, int digits) {
        String plain = Long.toString(number);
        return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (long rest = number, i = 0; i < 4; i++, rest /= LETTERS) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    private static String localDateTime(long number) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofEpochSecond(number, 0, ZoneOffset.UTC));
    }

    private static String base64(long number) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String mac(long number) {
        StringBuilder pairs = new StringBuilder("02");
        for (int shift = 32; shift >= 0; shift -= Byte.SIZE) {
            String pair = Long.toHexString(number >> shift & 0xFF);
            pairs.append(':').append(pair.length() < 2 ? "0" : "").append(pair);
        }
        return pairs.toString();
    }

    /** Letters count from 10 for A; the check digits come last, as zeros. */
    private static String iban(long number) {
        String account = "37040044" + padded(number, 10);
        BigInteger rest = new BigInteger(account + "131400").mod(BigInteger.valueOf(97));
        return "DE" + padded(98 - rest.longValueExact(), 2) + account;
    }

    private static String isbn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String withLuhn(String digits) {
        int sum = 0;
        byte[] reversed = new StringBuilder(digits).reverse().toString().getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < reversed.length; i++) {
            int digit = (reversed[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
