/** Documents as trees whose every part knows where it was written. */
@NullMarked
package io.meshsdk.core.documents.tree;

import org.jspecify.annotations.NullMarked;
