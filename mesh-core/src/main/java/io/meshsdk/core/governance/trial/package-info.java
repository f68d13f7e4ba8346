/** Tests of policies as documents: what is given, and what they are expected to find. */
@NullMarked
package io.meshsdk.core.governance.trial;

import org.jspecify.annotations.NullMarked;
