CREATE TABLE {table} (id BIGINT, text STRING, gone INT, part DATE, place STRUCT<city: STRING, number: INT>) USING delta
    PARTITIONED BY (part) TBLPROPERTIES ('delta.columnMapping.mode' = 'id');
INSERT INTO {table} VALUES (1, 'x', 1, DATE '2026-11-20', named_struct('city', 'Łódź', 'number', 7));
ALTER TABLE {table} RENAME COLUMN text TO words;
ALTER TABLE {table} DROP COLUMN gone;
ALTER TABLE {table} ADD COLUMNS (gone STRING);
INSERT INTO {table} VALUES (2, NULL, NULL, NULL, 'back'), (3, 'y', DATE '0001-01-01', NULL, NULL);
