/** What a publication was judged by, kept so that it can be judged again. */
@NullMarked
package io.meshsdk.core.evidence;

import org.jspecify.annotations.NullMarked;
