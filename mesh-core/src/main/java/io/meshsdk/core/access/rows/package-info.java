/** Which rows somebody sees, by conditions that name the principal or are the host's own. */
@NullMarked
package io.meshsdk.core.access.rows;

import org.jspecify.annotations.NullMarked;
