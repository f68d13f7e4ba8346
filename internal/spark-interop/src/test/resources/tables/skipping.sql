CREATE TABLE {table} (
    id BIGINT, text STRING, day DATE, moment TIMESTAMP, price DECIMAL(9, 2), real DOUBLE, truth BOOLEAN,
    unindexed STRING) USING delta
    TBLPROPERTIES ('delta.dataSkippingStatsColumns' = 'id,text,day,moment,price,real');
INSERT INTO {table} SELECT id, concat('a text that is longer than the thirty-two letters of statistics ', id),
    date_add(DATE '2026-01-01', CAST(id AS INT)), timestamp_micros(1790000000000001 + id * 7), CAST(id AS DECIMAL(9, 2)),
    CAST(id AS DOUBLE), id % 2 = 0, 'x' FROM range(0, 10, 1, 1);
INSERT INTO {table} SELECT id, concat('🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙🐙 ', id),
    date_add(DATE '2026-01-01', CAST(id AS INT)), timestamp_micros(1790000000000001 + id * 7), CAST(id AS DECIMAL(9, 2)),
    CAST(id AS DOUBLE), NULL, 'y' FROM range(10, 20, 1, 1);
INSERT INTO {table} VALUES (20, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
