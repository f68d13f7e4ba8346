package io.meshsdk.quality.internal.question;

import io.meshsdk.data.Dataset;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.internal.profile.TableStates;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a check is compiled for.
 *
 * @param asker the expectation, for errors
 * @param schema the contract's fields
 * @param now what freshness, future and age are seen from
 * @param datasets other datasets, by name
 * @param previous the version before, where there is one
 * @param measuring measures a metric of another dataset
 * @param analyzers those that were plugged in, by key
 * @param profiles those that were stored, by name
 */
public record Situation(
        String asker,
        Schema schema,
        Instant now,
        Function<String, Optional<Dataset>> datasets,
        Supplier<Optional<Dataset>> previous,
        BiFunction<Metric, Dataset, Answer> measuring,
        Function<String, Optional<Analyzer>> analyzers,
        Function<String, Optional<TableStates>> profiles) {
    Field field(String column) {
        if (!schema.contains(column)) {
            throw misfit("no field '%s', use one of %s".formatted(column, schema.names()));
        }
        return schema.field(column);
    }

    DataType type(String column) {
        return field(column).type();
    }

    /** Requires that a column can be a key. */
    void requireKey(String column) {
        if (type(column).isNested()) {
            throw misfit("field '%s' is %s, which cannot be a key"
                    .formatted(column, type(column).name()));
        }
    }

    void requireText(String column) {
        if (!(type(column) instanceof DataType.StringType)) {
            throw misfit("field '%s' is %s, expected string"
                    .formatted(column, type(column).name()));
        }
    }

    /** Returns the error that the check does not fit the schema. */
    IllegalArgumentException misfit(String reason) {
        return new IllegalArgumentException("Cannot compile '%s': %s".formatted(asker, reason));
    }
}
