SET spark.sql.parquet.outputTimestampType = TIMESTAMP_MICROS;
CREATE TABLE {table} (
    id BIGINT, text STRING, truth BOOLEAN, tiny TINYINT, small SMALLINT, whole INT, large BIGINT, single FLOAT, real DOUBLE,
    price DECIMAL(9, 2), wide DECIMAL(38, 10), day DATE, moment TIMESTAMP, note TIMESTAMP) USING delta
    PARTITIONED BY (text, truth, tiny, small, whole, large, single, real, price, wide, day, moment);
INSERT INTO {table} VALUES
    (1, 'a/b c%é=:*?"<>|\\{}[]^#\'', true, -128, -32768, -2147483648, -9223372036854775808, float('NaN'), double('-Infinity'),
        9999999.99, 9999999999999999999999999999.9999999999, DATE '0001-01-01', TIMESTAMP '1700-01-01 00:00:00', NULL),
    (2, 'zażółć 🐙', false, 127, 32767, 2147483647, 9223372036854775807, float('Infinity'), double('NaN'),
        -0.01, -0.0000000001, DATE '9999-12-31', TIMESTAMP '2200-12-31 23:59:59.999999', TIMESTAMP '1969-12-31 23:59:59.999999'),
    (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, TIMESTAMP '2026-11-20 07:00:00.123456'),
    (4, ' a\tb ', true, 0, 0, 0, 0, float('-0.0'), 1.0E-300D, 0, 0, DATE '1582-10-10', TIMESTAMP '1969-12-31 23:59:59.5', NULL),
    (5, '', true, 0, 0, 0, 0, float('1.5'), 100.0D, 1.10, 1, DATE '2026-11-20', TIMESTAMP '2026-11-20 07:00:00', NULL),
    (6, '__HIVE_DEFAULT_PARTITION__', true, 0, 0, 0, 0, float('1.5'), 100.0D, 1.10, 1, DATE '2026-11-20',
        TIMESTAMP '2026-11-20 07:00:00', NULL);
