CREATE TABLE {table} (
    id BIGINT, `a b,c;{}()=` STRING, gone INT, part STRING, place STRUCT<city: STRING, number: INT>,
    places ARRAY<STRUCT<x: INT, y: INT>>, entries MAP<STRING, STRUCT<v: INT>>) USING delta PARTITIONED BY (part)
    TBLPROPERTIES ('delta.columnMapping.mode' = 'name');
INSERT INTO {table} VALUES (1, 'x', 1, 'p', named_struct('city', 'Łódź', 'number', 7), array(named_struct('x', 1, 'y', 2)),
    map('k', named_struct('v', 1)));
ALTER TABLE {table} RENAME COLUMN `a b,c;{}()=` TO text;
ALTER TABLE {table} RENAME COLUMN part TO segment;
ALTER TABLE {table} RENAME COLUMN place.city TO town;
ALTER TABLE {table} RENAME COLUMN places.element.x TO z;
ALTER TABLE {table} DROP COLUMNS (gone, place.number);
ALTER TABLE {table} ADD COLUMNS (gone STRING AFTER id, place.number STRING);
INSERT INTO {table} VALUES
    (2, 'back', 'y', 'q', named_struct('town', NULL, 'number', 'eight'), array(named_struct('z', 3, 'y', 4)), map()),
    (3, NULL, NULL, NULL, NULL, NULL, NULL);
