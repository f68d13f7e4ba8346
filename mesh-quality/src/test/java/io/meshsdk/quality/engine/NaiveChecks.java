package io.meshsdk.quality.engine;

import io.meshsdk.quality.RowSample.Position;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.engine.NaiveJudge.Finding;
import io.meshsdk.quality.engine.NaiveJudge.Located;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts what breaks a check among some rows. */
record NaiveChecks(NaiveJudge judge, List<Located> rows) {
    Finding judge(Check check) {
        if (check instanceof NullCheck nulls) {
            return nulls(nulls);
        }
        if (check instanceof ValueCheck value) {
            return values(value.column(), one -> isGood(one, value));
        }
        if (check instanceof RowCheck row) {
            return counted(row.columns(), values -> isGood(values, row));
        }
        if (check instanceof KeyCheck key) {
            return key(key);
        }
        if (check instanceof SequenceCheck.Sorted sorted) {
            return sorted(sorted);
        }
        if (check instanceof SequenceCheck.NoGaps gaps) {
            return gaps(gaps);
        }
        if (check instanceof SetCheck.DistinctValues set) {
            return distinct(set);
        }
        if (check instanceof TimeCheck.Freshness freshness) {
            return freshness(freshness);
        }
        if (check instanceof ShapeCheck.RowCount count) {
            long all = rows.size();
            long most = count.maximum().orElse(Long.MAX_VALUE);
            long off = all < count.minimum() ? count.minimum() - all : Math.max(0, all - most);
            return Finding.of(off == 0, all, off, List.of());
        }
        throw new IllegalArgumentException("Cannot judge " + check);
    }

    private Finding nulls(NullCheck check) {
        if (check instanceof NullCheck.Completeness completeness) {
            Finding nulls = ofRows(row -> value(row, completeness.column()) != null);
            if (rows.isEmpty()) {
                return Finding.unknown();
            }
            BigDecimal share = BigDecimal.valueOf(nulls.evaluated() - nulls.failing())
                    .divide(BigDecimal.valueOf(nulls.evaluated()), new java.math.MathContext(30));
            boolean passed = share.compareTo(BigDecimal.valueOf(completeness.threshold())) >= 0;
            return Finding.of(passed, nulls.evaluated(), nulls.failing(), nulls.positions());
        }
        if (check instanceof NullCheck.NotNull some) {
            return ofRows(row -> value(row, some.column()) != null);
        }
        if (check instanceof NullCheck.IsNull some) {
            return ofRows(row -> value(row, some.column()) == null);
        }
        if (check instanceof NullCheck.NotMissing some) {
            return ofRows(row -> {
                Object value = value(row, some.column());
                return value != null && !some.tokens().contains(value);
            });
        }
        NullCheck.Present present = (NullCheck.Present) check;
        List<String> columns =
                present.columns().isEmpty() ? judge.table().schema().names() : present.columns();
        return ofRows(row -> {
            long there = columns.stream()
                    .filter(column -> value(row, column) != null)
                    .count();
            return switch (present.quantity()) {
                case ALL -> there == columns.size();
                case ANY -> there > 0;
                case ONE -> there == 1;
                case ALL_OR_NONE -> there == 0 || there == columns.size();
            };
        });
    }

    private boolean isGood(Object value, ValueCheck check) {
        if (check instanceof ValueCheck.Range range) {
            return !NaiveValues.isNan(value)
                    && range.low()
                            .map(low -> NaiveValues.compare(value, low).getAsInt() >= 0)
                            .orElse(true)
                    && range.high()
                            .map(high -> NaiveValues.compare(value, high).getAsInt() <= 0)
                            .orElse(true);
        }
        if (check instanceof ValueCheck.Compared compared) {
            return NaiveFilter.keeps(compared.comparison(), NaiveValues.compare(value, compared.value()));
        }
        if (check instanceof ValueCheck.OneOf list) {
            return isIn(value, list.values());
        }
        if (check instanceof ValueCheck.NoneOf list) {
            return !isIn(value, list.values());
        }
        if (check instanceof ValueCheck.Matches matches) {
            return ((String) value).matches(matches.pattern());
        }
        if (check instanceof ValueCheck.MatchesNot matches) {
            return !((String) value).matches(matches.pattern());
        }
        if (check instanceof ValueCheck.HasFormat format) {
            return NaiveJudge.hasFormat((String) value, format.format());
        }
        if (check instanceof ValueCheck.WritesDate date) {
            return writesDate((String) value, date.pattern());
        }
        if (check instanceof ValueCheck.Length length) {
            int size = value instanceof String text ? text.codePointCount(0, text.length()) : ((byte[]) value).length;
            return size >= length.minimum() && size <= length.maximum().orElse(Integer.MAX_VALUE);
        }
        if (check instanceof ValueCheck.MultipleOf multiple) {
            BigDecimal step = multiple.step() instanceof Literal.Whole whole
                    ? BigDecimal.valueOf(whole.value())
                    : ((Literal.Exact) multiple.step()).value();
            return !NaiveValues.isNan(value)
                    && !NaiveValues.isInfinite(value)
                    && isMultiple(NaiveValues.decimal(value), step);
        }
        return isInTime(value, check);
    }

    /** Both as whole numbers of the finer unit. */
    private static boolean isMultiple(BigDecimal value, BigDecimal step) {
        int scale = Math.max(0, Math.max(value.scale(), step.scale()));
        BigInteger number = value.movePointRight(scale).toBigIntegerExact();
        return number.mod(step.movePointRight(scale).toBigIntegerExact()).signum() == 0;
    }

    private boolean isInTime(Object value, ValueCheck check) {
        if (check instanceof ValueCheck.NotInFuture future) {
            Instant latest = judge.now().plus(future.skew());
            return value instanceof LocalDate day
                    ? !day.isAfter(LocalDate.ofInstant(latest, ZoneOffset.UTC))
                    : !((Instant) value).isAfter(latest);
        }
        Instant earliest = judge.now().minus(((ValueCheck.Retained) check).retention());
        return value instanceof LocalDate day
                ? !day.isBefore(LocalDate.ofInstant(earliest, ZoneOffset.UTC))
                : !((Instant) value).isBefore(earliest);
    }

    private static boolean writesDate(String text, String pattern) {
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)
                    .parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isIn(Object value, List<Literal> list) {
        return list.stream().anyMatch(one -> NaiveValues.compare(value, one).equals(OptionalInt.of(0)));
    }

    private boolean isGood(List<Object> values, RowCheck check) {
        if (check instanceof RowCheck.Compared compared) {
            return NaiveFilter.keeps(compared.comparison(), NaiveValues.compare(values.get(0), values.get(1)));
        }
        if (check instanceof RowCheck.OneOfTuples tuples) {
            return tuples.tuples().stream().anyMatch(tuple -> {
                boolean all = true;
                for (int i = 0; i < tuple.size(); i++) {
                    all &= isIn(values.get(i), List.of(tuple.get(i)));
                }
                return all;
            });
        }
        if (check instanceof RowCheck.SumsTo sum) {
            if (values.stream().anyMatch(value -> NaiveValues.isNan(value) || NaiveValues.isInfinite(value))) {
                return false;
            }
            BigDecimal added = values.subList(0, sum.parts().size()).stream()
                    .map(NaiveValues::written)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal total = NaiveValues.written(values.get(values.size() - 1));
            return added.subtract(total).abs().compareTo(sum.tolerance()) <= 0;
        }
        Duration lag = Duration.between(NaiveValues.moment(values.get(0)), NaiveValues.moment(values.get(1)));
        return !lag.isNegative() && lag.compareTo(((RowCheck.Timely) check).maximum()) <= 0;
    }

    private Finding key(KeyCheck check) {
        if (check instanceof KeyCheck.Unique unique) {
            Set<List<Object>> seen = new HashSet<>();
            return counted(unique.columns(), key -> seen.add(NaiveValues.canonical(key)));
        }
        if (check instanceof KeyCheck.DistinctRows) {
            Set<List<Object>> seen = new HashSet<>();
            return ofRows(row -> seen.add(NaiveValues.canonical(row)));
        }
        if (check instanceof KeyCheck.References references) {
            Map<List<Object>, List<Object>> keys = byKey(references.dataset(), references.referenced(), List.of());
            return counted(references.columns(), key -> keys.containsKey(NaiveValues.canonical(key)));
        }
        KeyCheck.Agrees agrees = (KeyCheck.Agrees) check;
        Map<List<Object>, List<Object>> there = byKey(agrees.dataset(), agrees.key(), agrees.values());
        List<Position> positions = new ArrayList<>();
        long evaluated = 0;
        for (Located located : rows) {
            List<Object> key = values(located.row(), agrees.key());
            if (key.stream().allMatch(Objects::nonNull)) {
                evaluated++;
                List<Object> mine = NaiveValues.canonical(values(located.row(), agrees.values()));
                if (!mine.equals(there.get(NaiveValues.canonical(key)))) {
                    positions.add(located.position());
                }
            }
        }
        return Finding.of(positions.isEmpty(), evaluated, positions.size(), positions);
    }

    private Map<List<Object>, List<Object>> byKey(String dataset, List<String> key, List<String> values) {
        NaiveJudge other = new NaiveJudge(judge.others().get(dataset), judge.now());
        Map<List<Object>, List<Object>> all = new HashMap<>();
        for (Located located : other.rows(java.util.Optional.empty())) {
            List<Object> keys = new ArrayList<>();
            key.forEach(column -> keys.add(other.valueOf(located.row(), column)));
            if (keys.stream().allMatch(Objects::nonNull)) {
                List<Object> rest = new ArrayList<>();
                values.forEach(column -> rest.add(NaiveValues.canonical(other.valueOf(located.row(), column))));
                all.putIfAbsent(NaiveValues.canonical(keys), rest);
            }
        }
        return all;
    }

    private Finding sorted(SequenceCheck.Sorted check) {
        Object[] last = {null};
        return values(check.column(), value -> {
            int order = last[0] == null ? 0 : NaiveValues.order(value, last[0]);
            boolean first = last[0] == null;
            last[0] = value;
            return first
                    || switch (check.order()) {
                        case ASCENDING -> order >= 0;
                        case STRICTLY_ASCENDING -> order > 0;
                        case DESCENDING -> order <= 0;
                        case STRICTLY_DESCENDING -> order < 0;
                    };
        });
    }

    private Finding gaps(SequenceCheck.NoGaps check) {
        TreeSet<Long> windows = new TreeSet<>();
        there(check.column())
                .forEach(value -> windows.add(Math.floorDiv(
                        NaiveValues.moment(value).getEpochSecond(),
                        check.window().toSeconds())));
        long span = windows.isEmpty() ? 0 : windows.last() - windows.first() + 1;
        return Finding.of(span == windows.size(), span, span - windows.size(), List.of());
    }

    private Finding distinct(SetCheck.DistinctValues check) {
        Finding strange = values(check.column(), value -> isIn(value, check.values()));
        long lacking = check.values().stream()
                .filter(one -> there(check.column()).noneMatch(value -> isIn(value, List.of(one))))
                .count();
        boolean contains = check.relation() == SetCheck.Relation.CONTAINS;
        long outside = contains ? 0 : strange.failing();
        long failing = outside + (check.relation() == SetCheck.Relation.WITHIN ? 0 : lacking);
        return Finding.of(
                failing == 0,
                (contains ? 0 : strange.evaluated()) + check.values().size(),
                failing,
                contains ? List.of() : strange.positions());
    }

    private Finding freshness(TimeCheck.Freshness check) {
        Instant latest = judge.now().plus(check.skew());
        Finding future =
                values(check.column(), value -> !NaiveValues.moment(value).isAfter(latest));
        if (future.failing() > 0) {
            return Finding.of(false, future.failing(), future.failing(), future.positions());
        }
        if (future.evaluated() == 0) {
            return Finding.unknown();
        }
        Instant oldest = judge.now().minus(check.maximumAge());
        boolean fresh = there(check.column())
                .anyMatch(value -> !NaiveValues.moment(value).isBefore(oldest));
        return Finding.of(fresh, 1, fresh ? 0 : 1, List.of());
    }

    private Finding values(String column, Predicate<Object> isGood) {
        return counted(List.of(column), values -> isGood.test(values.get(0)));
    }

    /** Counts rows that break something, of those without a null in some columns. */
    private Finding counted(List<String> columns, Predicate<List<Object>> isGood) {
        List<Position> positions = new ArrayList<>();
        long evaluated = 0;
        for (Located located : rows) {
            List<Object> values = values(located.row(), columns);
            if (values.stream().allMatch(Objects::nonNull)) {
                evaluated++;
                if (!isGood.test(values)) {
                    positions.add(located.position());
                }
            }
        }
        return Finding.of(positions.isEmpty(), evaluated, positions.size(), positions);
    }

    private Finding ofRows(Predicate<List<Object>> isGood) {
        List<Position> positions = new ArrayList<>();
        rows.forEach(located -> {
            if (!isGood.test(located.row())) {
                positions.add(located.position());
            }
        });
        return Finding.of(positions.isEmpty(), rows.size(), positions.size(), positions);
    }

    private Stream<Object> there(String column) {
        return rows.stream().map(located -> value(located.row(), column)).filter(Objects::nonNull);
    }

    private Object value(List<Object> row, String column) {
        return judge.valueOf(row, column);
    }

    private List<Object> values(List<Object> row, List<String> columns) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(value(row, column)));
        return values;
    }
}
