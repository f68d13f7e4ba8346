/** Schemas, fields and their types. */
@NullMarked
package io.meshsdk.schema;

import org.jspecify.annotations.NullMarked;
