CREATE TABLE {table} (id BIGINT, part INT) USING delta PARTITIONED BY (part)
    TBLPROPERTIES ('delta.enableDeletionVectors' = 'true', 'delta.checkpointInterval' = '2');
INSERT INTO {table} SELECT id, CAST(id % 3 AS INT) FROM range(0, 90, 1, 1);
DELETE FROM {table} WHERE id < 30 AND part = 0;
DELETE FROM {table} WHERE part = 1;
