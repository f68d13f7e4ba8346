CREATE TABLE {table} (id BIGINT) USING delta;
INSERT INTO {table} VALUES (1);
ALTER TABLE {table} SET TBLPROPERTIES ('delta.enableInCommitTimestamps' = 'true');
INSERT INTO {table} VALUES (2);
INSERT INTO {table} VALUES (3);
