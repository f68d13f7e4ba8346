package io.meshsdk.core.sources;

import io.meshsdk.schema.DataType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL types that have a counterpart, and how their values are read. */
enum JdbcType {
    TEXT(new DataType.StringType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getString(column);
        }
    },
    TRUTH(new DataType.BooleanType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            boolean value = rows.getBoolean(column);
            return rows.wasNull() ? null : (Object) value;
        }
    },
    INT8(new DataType.ByteType()),
    INT16(new DataType.ShortType()),
    INT32(new DataType.IntType()),
    INT64(new DataType.LongType()),
    FLOAT32(new DataType.FloatType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            float value = rows.getFloat(column);
            return rows.wasNull() ? null : (Object) value;
        }
    },
    FLOAT64(new DataType.DoubleType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            double value = rows.getDouble(column);
            return rows.wasNull() ? null : (Object) value;
        }
    },
    DECIMAL(null) {
        @Override
        Optional<DataType> type(ResultSetMetaData columns, int column) throws SQLException {
            return JdbcDecimals.type(columns.getPrecision(column), columns.getScale(column));
        }

        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getBigDecimal(column);
        }
    },
    UNSIGNED64(new DataType.DecimalType(20, 0)) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getBigDecimal(column);
        }
    },
    DATE(new DataType.DateType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, LocalDate.class);
        }
    },
    TIME(new DataType.TimeType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, LocalTime.class);
        }
    },
    LOCAL_TIMESTAMP(new DataType.LocalTimestampType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, LocalDateTime.class);
        }
    },
    TIMESTAMP(new DataType.TimestampType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, OffsetDateTime.class);
        }
    },
    BINARY(new DataType.BinaryType()) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getBytes(column);
        }
    },
    UNKNOWN(null) {
        @Override
        @Nullable
        Object value(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column);
        }
    };

    private static final Map<Integer, JdbcType> BY_CODE = Map.ofEntries(
            Map.entry(Types.CHAR, TEXT),
            Map.entry(Types.VARCHAR, TEXT),
            Map.entry(Types.LONGVARCHAR, TEXT),
            Map.entry(Types.NCHAR, TEXT),
            Map.entry(Types.NVARCHAR, TEXT),
            Map.entry(Types.LONGNVARCHAR, TEXT),
            Map.entry(Types.CLOB, TEXT),
            Map.entry(Types.NCLOB, TEXT),
            Map.entry(Types.BIT, TRUTH),
            Map.entry(Types.BOOLEAN, TRUTH),
            Map.entry(Types.TINYINT, INT8),
            Map.entry(Types.SMALLINT, INT16),
            Map.entry(Types.INTEGER, INT32),
            Map.entry(Types.BIGINT, INT64),
            Map.entry(Types.REAL, FLOAT32),
            Map.entry(Types.FLOAT, FLOAT64),
            Map.entry(Types.DOUBLE, FLOAT64),
            Map.entry(Types.NUMERIC, DECIMAL),
            Map.entry(Types.DECIMAL, DECIMAL),
            Map.entry(Types.DATE, DATE),
            Map.entry(Types.TIME, TIME),
            Map.entry(Types.TIMESTAMP, LOCAL_TIMESTAMP),
            Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, TIMESTAMP),
            Map.entry(Types.BINARY, BINARY),
            Map.entry(Types.VARBINARY, BINARY),
            Map.entry(Types.LONGVARBINARY, BINARY),
            Map.entry(Types.BLOB, BINARY));
    private static final Map<JdbcType, JdbcType> UNSIGNED =
            Map.of(INT8, INT16, INT16, INT32, INT32, INT64, INT64, UNSIGNED64);
    private static final Set<String> WRITTEN_AS_TEXT = Set.of("uuid", "json", "jsonb");

    private final @Nullable DataType type;

    JdbcType(@Nullable DataType type) {
        this.type = type;
    }

    /** Returns the kind of a column; PostgreSQL reports its timestamp with zone by name only. */
    static JdbcType of(ResultSetMetaData columns, int column) throws SQLException {
        return of(String.valueOf(columns.getColumnTypeName(column)), columns.getColumnType(column));
    }

    /** Returns the kind of a column whose type has a name in the database and a code of {@link Types}. */
    static JdbcType of(String typeName, int code) {
        String name = typeName.toLowerCase(Locale.ROOT);
        if (WRITTEN_AS_TEXT.contains(name)) {
            return TEXT;
        }
        JdbcType found = name.equals("timestamptz") ? TIMESTAMP : BY_CODE.getOrDefault(code, UNKNOWN);
        JdbcType wider = name.contains("unsigned") ? UNSIGNED.get(found) : null;
        return wider == null ? found : wider;
    }

    /** Returns the type of the field that stands for a column, where there is one. */
    Optional<DataType> type(ResultSetMetaData columns, int column) throws SQLException {
        return Optional.ofNullable(type);
    }

    /** Returns the type of the field that stands for a column of a table, where there is one. */
    Optional<DataType> type(int precision, int scale) {
        return this == DECIMAL ? JdbcDecimals.type(precision, scale) : Optional.ofNullable(type);
    }

    /** Returns the value in the current row. */
    @Nullable
    Object value(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : (Object) value;
    }
}
