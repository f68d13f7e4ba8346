/** Schemas and partition values as Delta writes them. */
@NullMarked
package io.meshsdk.delta.internal.schema;

import org.jspecify.annotations.NullMarked;
