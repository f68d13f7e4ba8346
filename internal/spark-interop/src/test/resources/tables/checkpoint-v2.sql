SET spark.databricks.delta.checkpoint.partSize = 1;
CREATE TABLE {table} (id BIGINT, text STRING) USING delta
    TBLPROPERTIES ('delta.checkpointPolicy' = 'v2', 'delta.checkpointInterval' = '3');
INSERT INTO {table} VALUES (1, 'x');
INSERT INTO {table} VALUES (2, 'y');
DELETE FROM {table} WHERE id = 1;
INSERT INTO {table} VALUES (3, NULL);
