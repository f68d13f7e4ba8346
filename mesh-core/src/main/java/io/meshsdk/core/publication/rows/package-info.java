/** Rows on their way to files: put in the order of columns, split by partitions, held to their keys. */
@NullMarked
package io.meshsdk.core.publication.rows;

import org.jspecify.annotations.NullMarked;
