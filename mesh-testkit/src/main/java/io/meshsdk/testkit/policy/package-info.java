/** What every policy must do. */
@NullMarked
package io.meshsdk.testkit.policy;

import org.jspecify.annotations.NullMarked;
