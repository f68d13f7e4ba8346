/** Schemas from and to Avro. Start at {@link io.meshsdk.core.interchange.avro.AvroSchemas}. */
@NullMarked
package io.meshsdk.core.interchange.avro;

import org.jspecify.annotations.NullMarked;
