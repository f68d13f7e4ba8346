/**
 * What the kinds of policies that are built in have in common: settings, the order of their values, rules. Start at {@link
 * io.meshsdk.core.governance.builtin.PolicyKind}; the kinds themselves lie in the packages below.
 */
@NullMarked
package io.meshsdk.core.governance.builtin;

import org.jspecify.annotations.NullMarked;
