CREATE TABLE {table} (
    id BIGINT, part STRING, words ARRAY<STRUCT<text: STRING, n: INT>>, day DATE, counts MAP<STRING, ARRAY<BIGINT>>) USING delta
    PARTITIONED BY (part, day);
INSERT INTO {table} VALUES
    (1, 'a', array(named_struct('text', 'x', 'n', 1)), DATE '2026-11-20', map('k', array(1, NULL))),
    (2, 'a', NULL, DATE '2026-11-20', NULL),
    (3, NULL, array(), NULL, map());
