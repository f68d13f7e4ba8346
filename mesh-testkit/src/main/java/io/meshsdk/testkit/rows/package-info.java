/** Rows generated from a contract: those that keep it, and those that break one promise of it. */
@NullMarked
package io.meshsdk.testkit.rows;

import org.jspecify.annotations.NullMarked;
