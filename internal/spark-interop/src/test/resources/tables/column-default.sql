CREATE TABLE {table} (id BIGINT, text STRING DEFAULT 'none') USING delta
    TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported');
INSERT INTO {table} (id) VALUES (1);
INSERT INTO {table} VALUES (2, NULL), (3, 'x');
