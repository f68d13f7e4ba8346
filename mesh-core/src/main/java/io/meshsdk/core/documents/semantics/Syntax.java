package io.meshsdk.core.documents.semantics;

import io.meshsdk.contract.Cron;
import io.meshsdk.core.documents.manifest.WrittenDurations;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.rule.ShortForm;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges texts that have a grammar of their own. A text with a variable in it is not judged. */
final class Syntax {
    private static final Pattern LONG = Pattern.compile("[0-9]{1,9}\\s*([A-Za-z]+)");

    private final Collected collected;

    Syntax(Collected collected) {
        this.collected = collected;
    }

    void version(Element element) {
        element.written("version")
                .filter(version -> !reads(version, SemanticVersion::parse))
                .ifPresent(version -> collected.add(
                        Finding.INVALID_VERSION,
                        version,
                        "The version is no semantic version.",
                        "Write three numbers, for example '1.0.0'."));
    }

    /** Judges a schedule where the scheduler is cron; every other one has a language of its own. */
    void schedule(Element element) {
        if (element.text("scheduler").filter("cron"::equalsIgnoreCase).isEmpty()) {
            return;
        }
        cron(element);
    }

    /** Judges a schedule that cannot be anything but cron. */
    void cron(Element element) {
        element.written("schedule")
                .filter(schedule -> !reads(schedule, Cron::parse))
                .ifPresent(schedule -> collected.add(
                        Finding.INVALID_CRON,
                        schedule,
                        "The schedule is no cron expression of five fields.",
                        "Write minute, hour, day, month and day of the week, for example '0 6 * * *'."));
    }

    void pattern(Element element) {
        element.written("pattern")
                .filter(pattern -> !reads(pattern, Pattern::compile))
                .ifPresent(pattern -> collected.add(
                        Finding.INVALID_PATTERN,
                        pattern,
                        "The pattern is no regular expression.",
                        "Close every bracket, and put a backslash before a sign that stands for itself."));
    }

    /** Judges a rule of our own engine, which is not measured where it cannot be read, and the filter of any rule. */
    void rule(Element rule) {
        rule.written("implementation")
                .filter(form -> rule.text("engine").filter("meshsdk"::equals).isPresent())
                .filter(form -> !reads(form, text -> ShortForm.parse("column", text)))
                .ifPresent(form -> collected.add(
                        Finding.INVALID_RULE,
                        form,
                        "The rule is no short form of a check, and is not measured.",
                        "Write it so, for example 'not_null', 'compare:>:0' or 'metric:mean'."));
        rule.items("customProperties").stream()
                .filter(property -> property.text("property")
                        .filter("meshsdk.where"::equals)
                        .isPresent())
                .flatMap(property -> property.written("value").stream())
                .filter(filter -> !reads(filter, Filter::parse))
                .forEach(filter -> collected.add(
                        Finding.INVALID_RULE,
                        filter,
                        "The rows of the rule cannot be told, and it is not measured.",
                        "Write a filter, for example \"status = 'paid' and amount >= 10\"."));
    }

    static boolean isDuration(String text) {
        return Numbers.parse(text).isPresent()
                || WrittenDurations.parse(text).isPresent()
                || reads(text, Period::parse)
                || isLong(text);
    }

    /** Returns whether a text is a number of months or years, which have no fixed length. */
    private static boolean isLong(String text) {
        Matcher amount = LONG.matcher(text.strip());
        return amount.matches() && TimeWords.LONG.contains(amount.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean reads(Element element, Function<String, ?> parser) {
        return reads(element.text().orElse(""), parser);
    }

    private static boolean reads(String text, Function<String, ?> parser) {
        try {
            return parser.apply(text) != null;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
