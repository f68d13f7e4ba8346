/**
 * What changes in the data of a contract: objects, fields, types and values. Start at
 * {@link io.meshsdk.core.compatibility.schema.SchemaChanges}.
 */
@NullMarked
package io.meshsdk.core.compatibility.schema;

import org.jspecify.annotations.NullMarked;
