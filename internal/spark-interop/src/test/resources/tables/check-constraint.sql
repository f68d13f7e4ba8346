CREATE TABLE {table} (id BIGINT, amount DECIMAL(9, 2)) USING delta;
ALTER TABLE {table} ADD CONSTRAINT positive CHECK (amount > 0);
INSERT INTO {table} VALUES (1, 0.01), (2, 9999999.99);
