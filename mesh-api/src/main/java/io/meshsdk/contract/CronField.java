package io.meshsdk.contract;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One of the five fields of cron: its range and names. */
enum CronField {
    MINUTE(0, 59, List.of()),
    HOUR(0, 23, List.of()),
    DAY(1, 31, List.of()),
    MONTH(1, 12, List.of("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
    WEEKDAY(0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

    private final int first;
    private final int last;
    private final List<String> names;

    CronField(int first, int last, List<String> names) {
        this.first = first;
        this.last = last;
        this.names = names;
    }

    BitSet parse(String text, String expression) {
        BitSet values = new BitSet();
        for (String part : text.split(",", -1)) {
            addPart(part, values, expression);
        }
        if (this == WEEKDAY && values.get(7)) {
            values.set(0);
        }
        return values;
    }

    private void addPart(String part, BitSet values, String expression) {
        String[] stepped = part.split("/", -1);
        String[] range = stepped[0].split("-", -1);
        if (stepped.length > 2 || range.length > 2) {
            throw invalid(part, expression);
        }
        boolean any = stepped[0].equals("*");
        int from = any ? first : number(range[0], part, expression);
        int to = any || (stepped.length == 2 && range.length == 1)
                ? last
                : number(range[range.length - 1], part, expression);
        int step = stepped.length == 1 ? 1 : step(stepped[1], part, expression);
        if (from > to) {
            throw invalid(part, expression);
        }
        for (int value = from; value <= to; value += step) {
            values.set(value);
        }
    }

    private int number(String text, String part, String expression) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= first && !text.isEmpty()) {
            return named;
        }
        int value = digits(text, part, expression);
        if (value < first || value > last) {
            throw invalid(part, expression);
        }
        return value;
    }

    private int step(String text, String part, String expression) {
        int step = digits(text, part, expression);
        if (step < 1) {
            throw invalid(part, expression);
        }
        return step;
    }

    private int digits(String text, String part, String expression) {
        if (!text.matches("[0-9]{1,2}")) {
            throw invalid(part, expression);
        }
        return Integer.parseInt(text);
    }

    private IllegalArgumentException invalid(String part, String expression) {
        return new IllegalArgumentException("Invalid schedule '%s': '%s' is no %s of %d to %d"
                .formatted(expression, part, name().toLowerCase(Locale.ROOT), first, last));
    }
}
