/** Personal data, classification, retention, encryption, laws. */
@NullMarked
package io.meshsdk.core.governance.builtin.protection;

import org.jspecify.annotations.NullMarked;
