CREATE TABLE {table} (id BIGINT, part SMALLINT) USING delta PARTITIONED BY (part)
    TBLPROPERTIES ('delta.enableTypeWidening' = 'true');
INSERT INTO {table} VALUES (1, 7), (2, NULL);
ALTER TABLE {table} ALTER COLUMN part TYPE INT;
INSERT INTO {table} VALUES (3, 2147483647);
