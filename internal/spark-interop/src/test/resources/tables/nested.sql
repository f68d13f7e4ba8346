CREATE TABLE {table} (
    id BIGINT,
    place STRUCT<city: STRING, number: INT, spot: STRUCT<at: TIMESTAMP, price: DECIMAL(20, 3), tiny: TINYINT>>,
    words ARRAY<STRING>, counts MAP<STRING, BIGINT>, matrix ARRAY<ARRAY<INT>>,
    deep ARRAY<STRUCT<k: INT, m: MAP<INT, ARRAY<STRING>>>>, days MAP<DATE, STRUCT<a: DOUBLE, b: ARRAY<BINARY>>>) USING delta;
INSERT INTO {table} VALUES
    (1, named_struct('city', 'Łódź', 'number', 7, 'spot',
            named_struct('at', TIMESTAMP '2026-11-20 07:00:00.123456', 'price', 1.500, 'tiny', -1)),
        array('a', NULL, ''), map('x', 1, 'y', NULL), array(array(1, NULL), NULL, array()),
        array(named_struct('k', 1, 'm', map(1, array('p', NULL), 2, NULL)), NULL, named_struct('k', NULL, 'm', map())),
        map(DATE '2026-11-20', named_struct('a', 0.5D, 'b', array(X'00FF', NULL)), DATE '0001-01-01', NULL)),
    (2, NULL, NULL, NULL, NULL, NULL, NULL),
    (3, named_struct('city', NULL, 'number', 8, 'spot', NULL), array(), map(), array(), array(), map()),
    (4, named_struct('city', '', 'number', 9, 'spot', named_struct('at', NULL, 'price', NULL, 'tiny', NULL)), array(NULL),
        map('', 0), array(array(2)), array(NULL), map(DATE '9999-12-31', named_struct('a', NULL, 'b', NULL)));
