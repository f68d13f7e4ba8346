package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.parquet.internal.types.FieldNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final FieldNames names;
    private final @Nullable LongPredicate deleted;
    private final @Nullable String identity;

    private TableFile(
            ParquetFile file,
            Map<String, Optional<Object>> constants,
            FieldNames names,
            @Nullable LongPredicate deleted,
            @Nullable String identity) {
        this.file = file;
        this.names = names;
        this.constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        this.deleted = deleted;
        this.identity = identity;
    }

    /** Returns a file all of whose rows count, and all of whose fields lie in it. */
    public static TableFile of(ParquetFile file) {
        return new TableFile(file, Map.of(), FieldNames.same(), null, null);
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
        return new TableFile(file, constants, names, isDeleted, identity);
    }

    /**
     * Returns a copy with a name that only this file will ever have, so that what was measured of it can be kept. Files are
     * written once and never changed under such a name.
     */
    public TableFile identified(String name) {
        return new TableFile(file, constants, names, deleted, name);
    }

    /**
     * Returns a copy in which fields have other names in the file than in the table, as Delta's column mapping by name has
     * it. Those without an entry are called as in the table.
     *
     * @param stored the name in the file by the path of the field in the table: its name, behind the names of the fields
     *     around it; {@code element} stands for what is in a list, {@code key} and {@code value} for what is in a map
     */
    public TableFile renamed(Map<List<String>, String> stored) {
        return new TableFile(file, constants, FieldNames.of(stored), deleted, identity);
    }

    /**
     * Returns a copy in which fields are found by the ids that the file has with them, as Delta's column mapping by id has
     * it. Where the file has no such id, the field is null. Those without an entry are found by their names.
     *
     * @param ids by the path of the field in the table, as {@link #renamed} has it
     */
    public TableFile withFieldIds(Map<List<String>, Integer> ids) {
        return new TableFile(file, constants, FieldNames.ofIds(ids), deleted, identity);
    }

    FieldNames names() {
        return names;
    }

    /** Returns the name of exactly these rows: none where some of the file are no longer part of the table. */
    Optional<String> identity() {
        return deleted == null ? Optional.ofNullable(identity) : Optional.empty();
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
        return new TableFile(file, all, names, deleted, identity);
    }
}
