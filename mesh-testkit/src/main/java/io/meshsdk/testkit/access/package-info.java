/** What those must do who give keys, say who acts, mask values and tell which rows are shown: contracts to extend in their tests. */
@NullMarked
package io.meshsdk.testkit.access;

import org.jspecify.annotations.NullMarked;
