CREATE TABLE {table} (id BIGINT, code CHAR(4), text VARCHAR(10)) USING delta;
INSERT INTO {table} VALUES (1, 'abcd', 'x'), (2, NULL, NULL);
