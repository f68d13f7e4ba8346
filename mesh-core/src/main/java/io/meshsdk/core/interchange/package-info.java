/**
 * Translates schemas from and to what other tools speak, each in a package of its own: Avro
 * ({@link io.meshsdk.core.interchange.avro.AvroSchemas}), JSON Schema
 * ({@link io.meshsdk.core.interchange.json.JsonSchemas}), Java ({@link io.meshsdk.core.interchange.records.JavaRecords}),
 * tables of databases ({@link io.meshsdk.core.interchange.sql.SqlTables}) and statements that create them
 * ({@link io.meshsdk.core.interchange.sql.SqlDdl}). What a translation could not say is never dropped in silence: it is a
 * {@link io.meshsdk.core.interchange.Note} beside the result.
 *
 * <p>Names and texts of a contract are encoded for each target, whatever they hold. A name that the caller gives to the
 * target itself (a package, a record) is refused where the target does not allow it.
 */
@NullMarked
package io.meshsdk.core.interchange;

import org.jspecify.annotations.NullMarked;
