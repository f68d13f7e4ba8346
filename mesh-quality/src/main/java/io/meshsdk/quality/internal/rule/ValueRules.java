package io.meshsdk.quality.internal.rule;

import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.internal.text.date.DateParser;
import io.meshsdk.quality.internal.text.format.TextFormats;
import io.meshsdk.quality.internal.text.pattern.TextPatterns;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import java.time.Instant;
import java.util.function.Function;

/** Compiles checks of single values for the type of their column. */
public final class ValueRules {
    private final DataType type;
    private final Instant now;
    private final Function<String, IllegalArgumentException> misfit;

    private ValueRules(DataType type, Instant now, Function<String, IllegalArgumentException> misfit) {
        this.type = type;
        this.now = now;
        this.misfit = misfit;
    }

    /**
     * Returns the rule of a check.
     *
     * @param now what future and age are seen from
     * @param misfit makes the error that the check does not fit the type, of a reason
     */
    public static ValueRule compile(
            ValueCheck check, DataType type, Instant now, Function<String, IllegalArgumentException> misfit) {
        return new ValueRules(type, now, misfit).compile(check);
    }

    private ValueRule compile(ValueCheck check) {
        if (check instanceof ValueCheck.Range range) {
            return Ranges.compile(range, type, misfit);
        }
        if (check instanceof ValueCheck.Compared compared) {
            return Comparisons.compile(compared, type, misfit);
        }
        if (check instanceof ValueCheck.OneOf list) {
            return AcceptedValues.compile(list, type, misfit);
        }
        if (check instanceof ValueCheck.NoneOf list) {
            return AcceptedValues.compile(new ValueCheck.OneOf(list.column(), list.values()), type, misfit)
                    .negated();
        }
        return check instanceof ValueCheck.NotInFuture || check instanceof ValueCheck.Retained
                ? time(check)
                : text(check);
    }

    private ValueRule text(ValueCheck check) {
        if (check instanceof ValueCheck.Length length) {
            requireOneOf("string or binary", StringType.class, BinaryType.class);
            return new LengthRule(
                    length.minimum(), length.maximum().orElse(Integer.MAX_VALUE), type instanceof StringType);
        }
        if (check instanceof ValueCheck.MultipleOf multiple) {
            return MultipleRule.compile(multiple, type, misfit);
        }
        requireOneOf("string", StringType.class);
        if (check instanceof ValueCheck.Matches matches) {
            return new TextRule(TextPatterns.compile(matches.pattern()));
        }
        if (check instanceof ValueCheck.MatchesNot matches) {
            return new TextRule(TextPatterns.compile(matches.pattern())).negated();
        }
        return check instanceof ValueCheck.HasFormat format
                ? new TextRule(TextFormats.matcher(format.format().id()))
                : new TextRule(DateParser.of(((ValueCheck.WritesDate) check).pattern()));
    }

    private ValueRule time(ValueCheck check) {
        requireOneOf("date or timestamp", DateType.class, TimestampType.class);
        boolean day = type instanceof DateType;
        if (check instanceof ValueCheck.NotInFuture future) {
            Instant latest = Times.later(now, future.skew());
            return new Ranges.WholeRange(Long.MIN_VALUE, day ? Times.floorDay(latest) : Times.floorMicros(latest));
        }
        Instant earliest = Times.earlier(now, ((ValueCheck.Retained) check).retention());
        return new Ranges.WholeRange(day ? Times.floorDay(earliest) : Times.ceilMicros(earliest), Long.MAX_VALUE);
    }

    @SafeVarargs
    private void requireOneOf(String expected, Class<? extends DataType>... types) {
        for (Class<? extends DataType> fitting : types) {
            if (fitting.isInstance(type)) {
                return;
            }
        }
        throw misfit.apply("its column is %s, expected %s".formatted(type.name(), expected));
    }
}
