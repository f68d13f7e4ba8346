package io.meshsdk.core.sources;

import io.meshsdk.schema.DataType;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields that stand for the columns of tables, as {@link JdbcDataset} has them for the columns of a query.
 *
 * @since 0.1.0
 */
public final class JdbcTypes {
    private static final int MOST_DECLARED_DIGITS = 10_000;

    private JdbcTypes() {}

    /** Returns the name of the field of a column; upper case is read in lower case where the database folds to upper. */
    public static String fieldName(String column, boolean foldsToUpperCase) {
        boolean folded = foldsToUpperCase && column.equals(column.toUpperCase(Locale.ROOT));
        return folded ? column.toLowerCase(Locale.ROOT) : column;
    }

    /**
     * Returns the type of the field of a column; empty where there is none for it. Databases describe a decimal of no
     * declared precision as one of very many digits: there is none for it, either.
     *
     * @param typeName the name of the column's type in the database
     * @param code its code in {@link java.sql.Types}
     * @param precision its digits in all, where it is a decimal
     * @param scale its digits after the point, where it is a decimal
     */
    public static Optional<DataType> of(String typeName, int code, int precision, int scale) {
        return JdbcType.of(typeName, code).type(precision >= MOST_DECLARED_DIGITS ? 0 : precision, scale);
    }
}
