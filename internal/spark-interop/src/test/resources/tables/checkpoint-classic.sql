SET spark.databricks.delta.checkpoint.partSize = 1;
CREATE TABLE {table} (id BIGINT, text STRING, part INT) USING delta PARTITIONED BY (part)
    TBLPROPERTIES ('delta.checkpointInterval' = '3', 'delta.checkpoint.writeStatsAsStruct' = 'true');
INSERT INTO {table} VALUES (1, 'x', 1);
INSERT INTO {table} VALUES (2, 'y', NULL);
DELETE FROM {table} WHERE id = 1;
INSERT INTO {table} VALUES (3, NULL, 3);
