package io.meshsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CronTest {
    private static final CronParser REFERENCE =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    /**
     * Where both day fields are restricted, either suffices; a field that begins with an asterisk is not restricted, as
     * crontab(5) has it. Cron-utils takes steps for restrictions, so that such pairs are left to the examples.
     */
    @Property(tries = 1_000)
    void matches_anyMinute_agreesWithCronUtils(
            @ForAll("expressions") String expression, @ForAll("times") LocalDateTime time) {
        String[] fields = expression.split(" ");
        boolean bothDays = !fields[2].equals("*") && !fields[4].equals("*");
        Assume.that(!bothDays || !(fields[2] + fields[4]).contains("*"));
        boolean expected = ExecutionTime.forCron(REFERENCE.parse(expression)).isMatch(time.atZone(ZoneOffset.UTC));

        assertThat(Cron.parse(expression).matches(time))
                .as("%s at %s", expression, time)
                .isEqualTo(expected);
    }

    @Property
    void parse_isTheInverseOfToString(@ForAll("expressions") String expression) {
        Cron cron = Cron.parse(expression);

        assertThat(Cron.parse(cron.toString())).isEqualTo(cron);
    }

    @Property
    void matches_secondsWithinAMinute_areIgnored(
            @ForAll("expressions") String expression,
            @ForAll("times") LocalDateTime time,
            @ForAll @IntRange(max = 59) int second) {
        Cron cron = Cron.parse(expression);

        assertThat(cron.matches(time.withSecond(second))).isEqualTo(cron.matches(time.withSecond(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 2 * * *|2026-11-20T02:00|true",
                "0 2 * * *|2026-11-20T02:01|false",
                "*/15 9-17 * * mon-fri|2026-11-20T17:45|true",
                "*/15 9-17 * * mon-fri|2026-11-21T17:45|false",
                "0 0 * * 7|2026-11-22T00:00|true",
                "0 0 * * 0|2026-11-22T00:00|true",
                "0 0 * * 5-7|2026-11-22T00:00|true",
                "0 0 13 * fri|2026-11-20T00:00|true",
                "0 0 13 * fri|2026-11-13T00:00|true",
                "0 0 13 * fri|2026-11-14T00:00|false",
                "0 0 */2 * sun|2026-11-22T00:00|false",
                "0 0 */2 * sun|2026-11-29T00:00|true",
                "0 0 29 FEB *|2028-02-29T00:00|true",
                "0 0 1 jan,DEC *|2026-12-01T00:00|true",
                "5/20 * * * *|2026-12-01T00:45|true"
            })
    void matches_examples(String expression, LocalDateTime time, boolean expected) {
        assertThat(Cron.parse(expression).matches(time)).isEqualTo(expected);
    }

    @Test
    void parse_spacesAndTabs_areFolded() {
        assertThat(Cron.parse("  0\t2  * * * "))
                .isEqualTo(Cron.parse("0 2 * * *"))
                .hasToString("0 2 * * *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "0 2  ",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 0 *",
                "* * * 13 *",
                "* * * * 8",
                "*/0 * * * *",
                "5-1 * * * *",
                "1-2-3 * * * *",
                "1/2/3 * * * *",
                ", * * * *",
                "1, * * * *",
                "a * * * *",
                "* * * * xyz",
                "-1 * * * *",
                "@daily",
                "* * * foo *",
                "1-* * * * *"
            })
    void parse_noSchedule_isRefusedAndNamed(String expression) {
        assertThatThrownBy(() -> Cron.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Invalid schedule", expression.strip().replaceAll("\\s+", " "));
    }

    @Provide
    Arbitrary<String> expressions() {
        return Combinators.combine(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
                .as((minute, hour, day, month, weekday) -> String.join(" ", minute, hour, day, month, weekday));
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        return Arbitraries.integers()
                .between(0, 3 * 366 * 24 * 60)
                .map(minutes -> LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(minutes));
    }

    private static Arbitrary<String> field(int first, int last) {
        Arbitrary<Integer> number = Arbitraries.integers().between(first, last);
        Arbitrary<String> range = Combinators.combine(number, number)
                .as((one, other) -> Math.min(one, other) + "-" + Math.max(one, other))
                .filter(text -> !text.matches("(\\d+)-\\1"));
        Arbitrary<Integer> step = Arbitraries.integers().between(1, Math.max(1, last / 2));
        Arbitrary<String> part = Arbitraries.oneOf(
                number.map(String::valueOf),
                range,
                step.map(steps -> "*/" + steps),
                Combinators.combine(range, step).as((some, steps) -> some + "/" + steps));
        Arbitrary<String> list = part.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(",", parts));
        return Arbitraries.oneOf(Arbitraries.just("*"), Arbitraries.just("*"), list);
    }
}
