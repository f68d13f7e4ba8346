/** Values of columns as canonical bytes, and tables that count them. Not an API. */
@NullMarked
package io.meshsdk.quality.internal.value;

import org.jspecify.annotations.NullMarked;
