/** Sources of data outside the mesh: rows, records, CSV files, databases, batches. */
@NullMarked
package io.meshsdk.core.sources;

import org.jspecify.annotations.NullMarked;
