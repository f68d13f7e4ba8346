/** Finds what a document says that cannot be meant: two things of one name, names of nothing, ranges without a number. */
@NullMarked
package io.meshsdk.core.documents.semantics;

import org.jspecify.annotations.NullMarked;
