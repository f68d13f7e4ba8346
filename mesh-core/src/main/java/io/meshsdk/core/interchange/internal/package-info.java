/** What several formats need to read, name, note and extend, and nobody else may rely on. */
@NullMarked
package io.meshsdk.core.interchange.internal;

import org.jspecify.annotations.NullMarked;
