package io.meshsdk.quality.internal.text.date;

import io.meshsdk.quality.internal.text.Ascii;

/**
 * Dates and times of ISO 8601 in extended form: years of four digits, seconds and their fraction may be left out, an offset
 * is {@code Z} or hours and minutes up to 18:00. There is no hour 24 and no leap second.
 */
public final class CalendarFormat {
    private static final int DATE_LENGTH = 10;
    private static final int YEAR_MONTH_LENGTH = 7;
    private static final int LONGEST_OFFSET_MINUTES = 18 * 60;

    private CalendarFormat() {}

    /** Returns whether a range is a day, {@code 2026-11-20}. */
    public static boolean isDate(byte[] bytes, int from, int to) {
        if (to - from != DATE_LENGTH || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return false;
        }
        int century = twoDigits(bytes, from, to);
        int year = twoDigits(bytes, from + 2, to);
        int month = twoDigits(bytes, from + 5, to);
        int day = twoDigits(bytes, from + 8, to);
        return century >= 0 && year >= 0 && day >= 1 && day <= daysOf(month, 100 * century + year);
    }

    /** Returns whether a range is a day and a time of day with an offset, {@code 2026-11-20T07:00:00Z}. */
    public static boolean isDateTime(byte[] bytes, int from, int to) {
        int end = localDateTimeEnd(bytes, from, to);
        return end >= 0 && isOffset(bytes, end, to);
    }

    /** Returns whether a range is a day and a time of day without an offset, {@code 2026-11-20T07:00:00}. */
    public static boolean isLocalDateTime(byte[] bytes, int from, int to) {
        return localDateTimeEnd(bytes, from, to) == to;
    }

    /** Returns whether a range is a time of day without an offset, {@code 07:00} or {@code 07:00:00.5}. */
    public static boolean isTime(byte[] bytes, int from, int to) {
        return timeEnd(bytes, from, to) == to;
    }

    /** Returns whether a range is a month of a year, {@code 2026-11}. */
    public static boolean isYearMonth(byte[] bytes, int from, int to) {
        if (to - from != YEAR_MONTH_LENGTH || bytes[from + 4] != '-') {
            return false;
        }
        int month = twoDigits(bytes, from + 5, to);
        return twoDigits(bytes, from, to) >= 0 && twoDigits(bytes, from + 2, to) >= 0 && month >= 1 && month <= 12;
    }

    /** Returns where a day and a time of day end; -1 where there are none. */
    private static int localDateTimeEnd(byte[] bytes, int from, int to) {
        int at = from + DATE_LENGTH;
        return at < to && bytes[at] == 'T' && isDate(bytes, from, at) ? timeEnd(bytes, at + 1, to) : -1;
    }

    /** Returns where a time of day ends; -1 where there is none. */
    private static int timeEnd(byte[] bytes, int from, int to) {
        int at = from + 5;
        if (!isClock(bytes, from, to, 23)) {
            return -1;
        }
        if (at >= to || bytes[at] != ':') {
            return at;
        }
        int seconds = twoDigits(bytes, at + 1, to);
        if (seconds < 0 || seconds > 59) {
            return -1;
        }
        return fractionEnd(bytes, at + 3, to);
    }

    private static int fractionEnd(byte[] bytes, int from, int to) {
        if (from >= to || bytes[from] != '.') {
            return from;
        }
        int at = from + 1;
        while (at < to && at - from <= 9 && Ascii.isDigit(bytes[at])) {
            at++;
        }
        return at == from + 1 ? -1 : at;
    }

    private static boolean isOffset(byte[] bytes, int from, int to) {
        if (to - from == 1) {
            return bytes[from] == 'Z';
        }
        return to - from == 6
                && (bytes[from] == '+' || bytes[from] == '-')
                && isClock(bytes, from + 1, to, 18)
                && 60 * twoDigits(bytes, from + 1, to) + twoDigits(bytes, from + 4, to) <= LONGEST_OFFSET_MINUTES;
    }

    /** Answers whether hours and minutes start here. */
    private static boolean isClock(byte[] bytes, int from, int to, int lastHour) {
        int hours = twoDigits(bytes, from, to);
        int minutes = twoDigits(bytes, from + 3, to);
        return hours >= 0 && hours <= lastHour && minutes >= 0 && minutes <= 59 && bytes[from + 2] == ':';
    }

    /** Returns the number that two digits write; -1 where there are none. */
    private static int twoDigits(byte[] bytes, int at, int to) {
        return at + 2 <= to && Ascii.isDigit(bytes[at]) && Ascii.isDigit(bytes[at + 1])
                ? 10 * (bytes[at] - '0') + bytes[at + 1] - '0'
                : -1;
    }

    /** Returns how many days a month has; none if there is no such month. */
    static int daysOf(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            case 1, 3, 5, 7, 8, 10, 12 -> 31;
            default -> 0;
        };
    }
}
