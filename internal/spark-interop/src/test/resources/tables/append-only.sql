CREATE TABLE {table} (id BIGINT, text STRING) USING delta TBLPROPERTIES ('delta.appendOnly' = 'true');
INSERT INTO {table} VALUES (1, 'x');
