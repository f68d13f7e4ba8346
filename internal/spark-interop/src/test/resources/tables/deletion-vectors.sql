CREATE TABLE {table} (id BIGINT, text STRING) USING delta TBLPROPERTIES ('delta.enableDeletionVectors' = 'true');
INSERT INTO {table} SELECT id, concat('row ', id) FROM range(0, 200, 1, 1);
INSERT INTO {table} SELECT id, concat('row ', id) FROM range(200, 220, 1, 1);
DELETE FROM {table} WHERE id % 3 = 0 AND id < 200;
DELETE FROM {table} WHERE id >= 200;
UPDATE {table} SET text = 'updated' WHERE id % 7 = 1;
DELETE FROM {table} WHERE id BETWEEN 50 AND 149;
MERGE INTO {table} t USING (SELECT id FROM range(0, 300, 100, 1)) s ON t.id = s.id
    WHEN MATCHED THEN UPDATE SET text = 'merged' WHEN NOT MATCHED THEN INSERT (id, text) VALUES (s.id, 'came');
