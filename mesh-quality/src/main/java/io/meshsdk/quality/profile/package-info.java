/**
 * What data looks like: figures of each column, rules that hold of it, how it differs from what it looked like before. Start
 * at {@link io.meshsdk.quality.profile.Profile#of}.
 */
@NullMarked
package io.meshsdk.quality.profile;

import org.jspecify.annotations.NullMarked;
