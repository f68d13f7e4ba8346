/** Who may read what, and how sensitive values are masked. */
@NullMarked
package io.meshsdk.access;

import org.jspecify.annotations.NullMarked;
