package io.meshsdk.testkit.rows;

import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Literal;
import io.meshsdk.quality.ValueFormat;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a contract promises of the values of one column. */
final class ColumnPromises {
    private final Field field;
    private final List<Literal> lows = new ArrayList<>();
    private final List<Literal> highs = new ArrayList<>();
    private final List<Check.OneOf> lists = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<ValueFormat> formats = new ArrayList<>();
    private double completeness;
    private boolean timely;

    private ColumnPromises(Field field) {
        this.field = field;
        this.completeness = field.isRequired() || field.isPrimaryKey() ? 1 : 0;
    }

    static ColumnPromises of(DataContract contract, Field field, Optional<Instant> now) {
        ColumnPromises promises = new ColumnPromises(field);
        for (Expectation expectation : contract.effectiveExpectations()) {
            if (expectation.columns().contains(field.name())) {
                promises.note(expectation.check(), now);
            }
        }
        return promises;
    }

    Field field() {
        return field;
    }

    DataType type() {
        return field.type();
    }

    List<Literal> lows() {
        return lows;
    }

    List<Literal> highs() {
        return highs;
    }

    List<Check.OneOf> lists() {
        return lists;
    }

    List<String> patterns() {
        return patterns;
    }

    List<ValueFormat> formats() {
        return formats;
    }

    /** Returns how many of some rows may be null. */
    int mostNulls(int rows) {
        int nulls = timely ? 0 : (int) Math.floor(rows * (1 - completeness));
        while (nulls > 0 && (double) (rows - nulls) / rows < completeness) {
            nulls--;
        }
        return nulls;
    }

    UnsatisfiableContractException unsatisfiable(String reason) {
        return new UnsatisfiableContractException(
                "Cannot generate rows: %s in column '%s' (%s). Mend the contract, or write these rows down."
                        .formatted(reason, field.name(), field.type().name()));
    }

    private void note(Check check, Optional<Instant> now) {
        if (check instanceof Check.NotNull) {
            completeness = 1;
        } else if (check instanceof Check.Completeness share) {
            completeness = Math.max(completeness, share.threshold());
        } else if (check instanceof Check.Range range) {
            range.low().ifPresent(lows::add);
            range.high().ifPresent(highs::add);
        } else if (check instanceof Check.OneOf list) {
            lists.add(list);
        } else if (check instanceof Check.Matches matches) {
            patterns.add(matches.pattern());
        } else if (check instanceof Check.HasFormat format) {
            formats.add(format.format());
        } else if (check instanceof Check.Freshness freshness) {
            noteFreshness(
                    freshness, now.orElseThrow(() -> unsatisfiable("freshness needs a time, give one with now,")));
        } else if (!(check instanceof Check.Unique)) {
            throw unsatisfiable("%s is beyond the generator".formatted(check.getClass()));
        }
    }

    private void noteFreshness(Check.Freshness freshness, Instant now) {
        timely = true;
        Instant oldest = now.minus(freshness.maximumAge());
        if (type() instanceof DataType.DateType) {
            LocalDate day = LocalDate.ofInstant(oldest, ZoneOffset.UTC);
            boolean whole = day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(oldest);
            lows.add(new Literal.Day(whole ? day : day.plusDays(1)));
            highs.add(new Literal.Day(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        } else {
            lows.add(new Literal.Moment(oldest));
            highs.add(new Literal.Moment(now));
        }
    }
}
