/** Personal data that is there and not marked. */
@NullMarked
package io.meshsdk.core.governance.pii;

import org.jspecify.annotations.NullMarked;
