/** What several packages of the core need and nobody else may rely on. */
@NullMarked
package io.meshsdk.core.internal;

import org.jspecify.annotations.NullMarked;
