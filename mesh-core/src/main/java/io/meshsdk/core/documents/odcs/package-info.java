/** The Open Data Contract Standard: contracts read and written. */
@NullMarked
package io.meshsdk.core.documents.odcs;

import org.jspecify.annotations.NullMarked;
