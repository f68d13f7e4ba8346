CREATE TABLE {table} (
    id BIGINT, byte_short TINYINT, byte_int TINYINT, byte_long TINYINT, byte_decimal TINYINT, byte_double TINYINT,
    short_int SMALLINT, short_long SMALLINT, short_decimal SMALLINT, short_double SMALLINT,
    int_long INT, int_decimal INT, int_double INT, long_decimal BIGINT, float_double FLOAT,
    decimal_digits DECIMAL(9, 2), decimal_both DECIMAL(9, 2), decimal_wide DECIMAL(18, 4), date_ntz DATE,
    place STRUCT<a: INT>, list ARRAY<SMALLINT>, entries MAP<TINYINT, FLOAT>) USING delta
    TBLPROPERTIES ('delta.enableTypeWidening' = 'true', 'delta.feature.timestampNtz' = 'supported');
INSERT INTO {table} VALUES
    (1, -128, -128, -128, -128, -128, -32768, -32768, -32768, -32768, -2147483648, -2147483648, -2147483648,
        -9223372036854775808, float('3.4028235E38'), 9999999.99, -9999999.99, 99999999999999.9999, DATE '2026-11-20',
        named_struct('a', 7), array(1, NULL, -32768), map(1, float('1.5'))),
    (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL),
    (3, 127, 127, 127, 127, 127, 32767, 32767, 32767, 32767, 2147483647, 2147483647, 2147483647, 9223372036854775807,
        float('NaN'), 0.01, 0.01, 0.0001, DATE '0001-01-01', named_struct('a', NULL), array(), map());
ALTER TABLE {table} ALTER COLUMN
    byte_short TYPE SMALLINT, byte_int TYPE INT, byte_long TYPE BIGINT, byte_decimal TYPE DECIMAL(10, 0), byte_double TYPE DOUBLE,
    short_int TYPE INT, short_long TYPE BIGINT, short_decimal TYPE DECIMAL(12, 2), short_double TYPE DOUBLE,
    int_long TYPE BIGINT, int_decimal TYPE DECIMAL(10, 0), int_double TYPE DOUBLE, long_decimal TYPE DECIMAL(20, 0),
    float_double TYPE DOUBLE, decimal_digits TYPE DECIMAL(18, 2), decimal_both TYPE DECIMAL(20, 5),
    decimal_wide TYPE DECIMAL(38, 10), date_ntz TYPE TIMESTAMP_NTZ, place.a TYPE BIGINT, list.element TYPE INT,
    entries.key TYPE INT, entries.value TYPE DOUBLE;
INSERT INTO {table} VALUES
    (4, 32767, 2147483647, 9223372036854775807, 1000000000, 1.0E300D, 2147483647, 9223372036854775807, 1000000000.25, 1.0E300D,
        9223372036854775807, 9999999999, 1.0E300D, 99999999999999999999, 1.0E300D, 9999999999999999.99, 999999999999999.00001,
        9999999999999999999999999999.9999999999, TIMESTAMP_NTZ '2026-11-20 07:00:00.123456', named_struct('a', 9223372036854775807),
        array(2147483647), map(2147483647, 1.0E300D));
