CREATE TABLE {table} (id BIGINT, value VARIANT) USING delta;
INSERT INTO {table} SELECT 1, parse_json('{"a": [1, null]}');
