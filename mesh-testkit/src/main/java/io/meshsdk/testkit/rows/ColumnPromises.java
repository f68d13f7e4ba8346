package io.meshsdk.testkit.rows;

import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.math.BigDecimal;
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
    private final List<ValueCheck.OneOf> lists = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<ValueFormat> formats = new ArrayList<>();
    private final List<Literal> forbidden = new ArrayList<>();
    private final List<BigDecimal> steps = new ArrayList<>();
    private Lengths lengths = Lengths.ANY;
    private double completeness;
    private boolean timely;
    private boolean absent;

    private ColumnPromises(Field field) {
        this.field = field;
        this.completeness = field.isRequired() || field.isPrimaryKey() ? 1 : 0;
    }

    static ColumnPromises of(DataContract contract, Field field, Optional<Instant> now) {
        ColumnPromises promises = new ColumnPromises(field);
        for (Expectation expectation : contract.effectiveExpectations()) {
            if (expectation.columns().contains(field.name()) || isOfAll(expectation.check())) {
                promises.note(expectation.check(), now);
            }
        }
        return promises;
    }

    private static boolean isOfAll(Check check) {
        return check instanceof NullCheck.Present present && present.columns().isEmpty();
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

    List<ValueCheck.OneOf> lists() {
        return lists;
    }

    List<String> patterns() {
        return patterns;
    }

    List<ValueFormat> formats() {
        return formats;
    }

    /** Returns values that must not occur. */
    List<Literal> forbidden() {
        return forbidden;
    }

    /** Returns the steps of which all numbers are multiples. */
    List<BigDecimal> steps() {
        return steps;
    }

    Lengths lengths() {
        return lengths;
    }

    /** Returns whether all values are null. */
    boolean isAbsent() {
        if (absent && completeness > 0) {
            throw unsatisfiable("all values are null, and some are not,");
        }
        return absent;
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
        if (check instanceof NullCheck nulls) {
            noteNulls(nulls);
        } else if (check instanceof ValueCheck.Range range) {
            range.low().ifPresent(lows::add);
            range.high().ifPresent(highs::add);
        } else if (check instanceof ValueCheck.Compared compared) {
            noteComparison(compared);
        } else if (check instanceof ValueCheck.OneOf list) {
            lists.add(list);
        } else if (check instanceof ValueCheck.NoneOf list) {
            forbidden.addAll(list.values());
        } else if (check instanceof ValueCheck.Matches matches) {
            patterns.add(matches.pattern());
        } else if (check instanceof ValueCheck.HasFormat format) {
            formats.add(format.format());
        } else if (check instanceof ValueCheck.Length length) {
            lengths = lengths.and(length);
        } else if (check instanceof ValueCheck.MultipleOf multiple) {
            steps.add(new BigDecimal(multiple.step().text()));
        } else if (check instanceof ValueCheck.NotInFuture future) {
            highs.add(literal(required(now, "a check of the future").plus(future.skew())));
        } else if (check instanceof ValueCheck.Retained retained) {
            lows.add(literal(required(now, "retention").minus(retained.retention())));
        } else if (check instanceof TimeCheck.Freshness freshness) {
            noteFreshness(freshness, required(now, "freshness"));
        } else if (!(check instanceof KeyCheck.Unique || check instanceof Check.Written)) {
            throw unsatisfiable(
                    "%s is beyond the generator".formatted(check.getClass().getSimpleName()));
        }
    }

    private void noteNulls(NullCheck check) {
        if (check instanceof NullCheck.Completeness share) {
            completeness = Math.max(completeness, share.threshold());
        } else if (check instanceof NullCheck.IsNull) {
            absent = true;
        } else if (check instanceof NullCheck.Present present && present.quantity() == NullCheck.Quantity.ONE) {
            throw unsatisfiable("exactly one of several columns is beyond the generator");
        } else {
            completeness = 1;
        }
        if (check instanceof NullCheck.NotMissing missing) {
            missing.tokens().forEach(token -> forbidden.add(new Literal.Text(token)));
        }
    }

    /** A bound that is outside is one that is inside and forbidden. */
    private void noteComparison(ValueCheck.Compared compared) {
        switch (compared.comparison()) {
            case EQUAL -> lists.add(new ValueCheck.OneOf(compared.column(), List.of(compared.value())));
            case NOT_EQUAL -> forbidden.add(compared.value());
            case AT_MOST -> highs.add(compared.value());
            case AT_LEAST -> lows.add(compared.value());
            case LESS -> {
                highs.add(compared.value());
                forbidden.add(compared.value());
            }
            case GREATER -> {
                lows.add(compared.value());
                forbidden.add(compared.value());
            }
        }
    }

    private Instant required(Optional<Instant> now, String what) {
        return now.orElseThrow(() -> unsatisfiable("%s needs a time, give one with now,".formatted(what)));
    }

    private Literal literal(Instant moment) {
        return type() instanceof DataType.DateType
                ? new Literal.Day(LocalDate.ofInstant(moment, ZoneOffset.UTC))
                : new Literal.Moment(moment);
    }

    private void noteFreshness(TimeCheck.Freshness freshness, Instant now) {
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
