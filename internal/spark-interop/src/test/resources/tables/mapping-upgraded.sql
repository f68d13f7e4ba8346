CREATE TABLE {table} (id BIGINT, text STRING, part INT) USING delta PARTITIONED BY (part);
INSERT INTO {table} VALUES (1, 'x', 1);
ALTER TABLE {table} SET TBLPROPERTIES ('delta.columnMapping.mode' = 'name');
ALTER TABLE {table} RENAME COLUMN text TO id2;
ALTER TABLE {table} RENAME COLUMN id TO text;
INSERT INTO {table} VALUES (2, 'y', 2);
