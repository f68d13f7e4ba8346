CREATE TABLE {table} (id BIGINT, text STRING) USING delta TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true');
INSERT INTO {table} VALUES (1, 'x'), (2, 'y'), (3, 'z');
UPDATE {table} SET text = 'v' WHERE id = 2;
DELETE FROM {table} WHERE id = 1;
