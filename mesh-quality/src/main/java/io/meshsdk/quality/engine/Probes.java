package io.meshsdk.quality.engine;

import io.meshsdk.quality.Check;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Compiles checks against the fields they read. */
final class Probes {
    private final Expectation expectation;
    private final Schema schema;
    private final Instant now;

    private Probes(Expectation expectation, Schema schema, Instant now) {
        this.expectation = expectation;
        this.schema = schema;
        this.now = now;
    }

    /** Returns what measures a check; null where it is answered by the counts of nulls and rows. */
    static @Nullable Probe compile(Expectation expectation, Schema schema, Instant now) {
        if (expectation.check() instanceof Check.Written) {
            return null;
        }
        for (String column : expectation.columns()) {
            if (!schema.contains(column)) {
                throw new IllegalArgumentException("Cannot compile '%s': no field '%s', use one of %s"
                        .formatted(expectation, column, schema.names()));
            }
        }
        return new Probes(expectation, schema, now).compile();
    }

    private @Nullable Probe compile() {
        Check check = expectation.check();
        if (check instanceof Check.Range range) {
            return new ValueProbe(range.column(), Ranges.compile(range, typeOf(range.column()), this::misfit));
        }
        if (check instanceof Check.OneOf list) {
            return new ValueProbe(list.column(), AcceptedValues.compile(list, typeOf(list.column()), this::misfit));
        }
        if (check instanceof Check.Matches matches) {
            requireText(matches.column());
            return new ValueProbe(matches.column(), new PatternRule(matches.pattern()));
        }
        if (check instanceof Check.HasFormat format) {
            requireText(format.column());
            return new ValueProbe(format.column(), Formats.rule(format.format()));
        }
        if (check instanceof Check.Freshness freshness) {
            return freshness(freshness.column());
        }
        if (check instanceof Check.Unique unique) {
            return unique(unique);
        }
        if (isCounted(check)) {
            return null;
        }
        throw misfit("no probe of %s, add it to Probes".formatted(check.getClass()));
    }

    private static boolean isCounted(Check check) {
        return check instanceof Check.SchemaConformance
                || check instanceof Check.NotNull
                || check instanceof Check.Completeness
                || check instanceof Check.RowCount;
    }

    private Probe unique(Check.Unique unique) {
        for (String column : unique.columns()) {
            if (typeOf(column).isNested()) {
                throw misfit("field '%s' is %s, which cannot be a key"
                        .formatted(column, typeOf(column).name()));
            }
        }
        return new KeyProbe(unique.columns());
    }

    private Probe freshness(String column) {
        DataType type = typeOf(column);
        if (type instanceof DataType.DateType) {
            return new NewestProbe(column, Moments.floorDay(now));
        }
        if (type instanceof DataType.TimestampType) {
            return new NewestProbe(column, Moments.floorMicros(now));
        }
        throw misfit("field '%s' is %s, expected date or timestamp".formatted(column, type.name()));
    }

    private void requireText(String column) {
        if (!(typeOf(column) instanceof DataType.StringType)) {
            throw misfit("field '%s' is %s, expected string"
                    .formatted(column, typeOf(column).name()));
        }
    }

    private DataType typeOf(String column) {
        Field field = schema.field(column);
        return field.type();
    }

    private IllegalArgumentException misfit(String reason) {
        return new IllegalArgumentException("Cannot compile '%s': %s".formatted(expectation, reason));
    }
}
