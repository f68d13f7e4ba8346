package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One file of a table whose schema is known from elsewhere, with what the table says about it: fields that have one value
 * in all rows and do not lie in the file, and rows that are no longer part of the table. Immutable.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class TableFile {
    private final ParquetFile file;
    private final Map<String, Optional<Object>> constants;
    private final @Nullable LongPredicate deleted;

    private TableFile(ParquetFile file, Map<String, Optional<Object>> constants, @Nullable LongPredicate deleted) {
        this.file = file;
        this.constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        this.deleted = deleted;
    }

    /** Returns a file all of whose rows count, and all of whose fields lie in it. */
    public static TableFile of(ParquetFile file) {
        return new TableFile(file, Map.of(), null);
    }

    /** Returns a copy in which a field has one value in all rows: a value such as {@code Row} gives for its type. */
    public TableFile withConstant(String field, Object value) {
        return with(field, Optional.of(value));
    }

    /** Returns a copy in which a field is null in all rows. */
    public TableFile withNull(String field) {
        return with(field, Optional.empty());
    }

    /** Returns a copy without the rows whose position in the file, from 0, the predicate holds for. Thread-safe it must be. */
    public TableFile withoutRows(LongPredicate isDeleted) {
        return new TableFile(file, constants, isDeleted);
    }

    ParquetFile file() {
        return file;
    }

    Map<String, Optional<Object>> constants() {
        return constants;
    }

    Optional<LongPredicate> deleted() {
        return Optional.ofNullable(deleted);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private TableFile with(String field, Optional<Object> value) {
        Map<String, Optional<Object>> all = new LinkedHashMap<>(constants);
        all.put(field, value);
        return new TableFile(file, all, deleted);
    }
}
