CREATE TABLE {table} (id BIGINT, place STRUCT<city: STRING>) USING delta;
INSERT INTO {table} VALUES (1, named_struct('city', 'Łódź'));
ALTER TABLE {table} ADD COLUMNS (text STRING FIRST, place.number INT, price DECIMAL(9, 2) AFTER id);
INSERT INTO {table} VALUES ('x', 2, 0.50, named_struct('city', NULL, 'number', 2));
