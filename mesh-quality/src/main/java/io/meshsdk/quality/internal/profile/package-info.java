/** What a profile remembers of the columns of a dataset. */
@NullMarked
package io.meshsdk.quality.internal.profile;

import org.jspecify.annotations.NullMarked;
