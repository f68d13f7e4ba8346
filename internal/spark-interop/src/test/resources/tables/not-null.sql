CREATE TABLE {table} (id BIGINT NOT NULL, text STRING, place STRUCT<city: STRING NOT NULL>) USING delta;
INSERT INTO {table} VALUES (1, 'x', named_struct('city', 'Łódź')), (2, NULL, named_struct('city', ''));
