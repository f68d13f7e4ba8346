package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.LocalDateTime;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A schedule in the five fields of cron: minute, hour, day of month, month, day of week. Fields hold numbers, names
 * ({@code jan}, {@code mon}), {@code *}, lists, ranges and steps; Sunday is 0 or 7. Where both day fields are restricted,
 * a day matches that satisfies either, as crontab(5) says. A schedule is described, never run.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Cron {
    private final String expression;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet days;
    private final BitSet months;
    private final BitSet weekdays;
    private final boolean eitherDay;

    private Cron(String expression) {
        String[] fields = expression.split(" ");
        if (fields.length != 5) {
            throw new IllegalArgumentException(
                    "Invalid schedule '%s': expected five fields, for example '0 * * * *'".formatted(expression));
        }
        this.expression = expression;
        this.minutes = CronField.MINUTE.parse(fields[0], expression);
        this.hours = CronField.HOUR.parse(fields[1], expression);
        this.days = CronField.DAY.parse(fields[2], expression);
        this.months = CronField.MONTH.parse(fields[3], expression);
        this.weekdays = CronField.WEEKDAY.parse(fields[4], expression);
        this.eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    }

    /**
     * Returns the schedule of an expression; spaces are folded.
     *
     * @throws IllegalArgumentException if it has not five fields, or one is none of cron
     */
    public static Cron parse(String expression) {
        return new Cron(expression.strip().replaceAll("\\s+", " "));
    }

    /** Returns whether the schedule holds a minute; seconds are ignored. */
    public boolean matches(LocalDateTime time) {
        return minutes.get(time.getMinute())
                && hours.get(time.getHour())
                && months.get(time.getMonthValue())
                && matchesDay(time);
    }

    private boolean matchesDay(LocalDateTime time) {
        boolean day = days.get(time.getDayOfMonth());
        boolean weekday = weekdays.get(time.getDayOfWeek().getValue() % 7);
        return eitherDay ? day || weekday : day && weekday;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cron cron && expression.equals(cron.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /** Returns the expression with single spaces. */
    @Override
    public String toString() {
        return expression;
    }
}
