package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * A column of structs: a column per field of the struct, all as long as this one. Where a struct is null, so are its
 * fields.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class StructColumn implements Column {
    private final List<Column> fields;
    private final Validity validity;

    private StructColumn(List<? extends Column> fields, Validity validity) {
        this.fields = List.copyOf(fields);
        this.validity = validity;
    }

    /** Returns a column of the fields' columns, in the order of the struct type. */
    public static StructColumn of(List<? extends Column> fields, Validity validity) {
        return new StructColumn(fields, validity);
    }

    /** Returns the columns of the fields, in the order of the struct type. */
    public List<Column> fields() {
        return fields;
    }

    @Override
    public int size() {
        return validity.size();
    }

    @Override
    public Validity validity() {
        return validity;
    }

    @Override
    public StructColumn withValidity(Validity other) {
        return new StructColumn(fields, other);
    }

    @Override
    public StructColumn gather(int[] positions, int count) {
        return new StructColumn(
                fields.stream().map(field -> field.gather(positions, count)).toList(),
                validity.gather(positions, count));
    }
}
