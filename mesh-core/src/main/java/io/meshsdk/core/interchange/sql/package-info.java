/**
 * Schemas from tables of databases, and the statements that create tables for schemas. Start at
 * {@link io.meshsdk.core.interchange.sql.SqlTables} and {@link io.meshsdk.core.interchange.sql.SqlDdl}.
 */
@NullMarked
package io.meshsdk.core.interchange.sql;

import org.jspecify.annotations.NullMarked;
