CREATE TABLE {table} (id BIGINT, text STRING) USING delta TBLPROPERTIES ('delta.checkpointInterval' = '3');
INSERT INTO {table} VALUES (1, 'x');
INSERT INTO {table} VALUES (2, 'y');
INSERT INTO {table} VALUES (3, 'z');
AGE LOG;
DELETE FROM {table} WHERE id = 1;
INSERT INTO {table} VALUES (4, NULL);
INSERT INTO {table} VALUES (5, 'v');
