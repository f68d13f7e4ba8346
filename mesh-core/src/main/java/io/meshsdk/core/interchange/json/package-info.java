/** Schemas from and to JSON Schema. Start at {@link io.meshsdk.core.interchange.json.JsonSchemas}. */
@NullMarked
package io.meshsdk.core.interchange.json;

import org.jspecify.annotations.NullMarked;
