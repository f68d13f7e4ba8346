CREATE TABLE {table} (id BIGINT, text STRING) USING delta TBLPROPERTIES ('delta.enableRowTracking' = 'true');
INSERT INTO {table} VALUES (1, 'x'), (2, 'y');
UPDATE {table} SET text = 'z' WHERE id = 2;
INSERT INTO {table} VALUES (3, NULL);
