/** Keys of masks and of the audit that a host holds itself: in memory, in its environment, in a folder of files. */
@NullMarked
package io.meshsdk.core.secrets;

import org.jspecify.annotations.NullMarked;
