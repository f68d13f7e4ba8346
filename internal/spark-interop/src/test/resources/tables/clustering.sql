CREATE TABLE {table} (id BIGINT, text STRING) USING delta CLUSTER BY (id);
INSERT INTO {table} SELECT id, concat('row ', id) FROM range(0, 20, 1, 2);
OPTIMIZE {table};
