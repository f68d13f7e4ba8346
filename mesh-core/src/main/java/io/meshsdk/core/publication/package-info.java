/** The one way data flows: judged, staged in one pass, judged again, committed, remembered. */
@NullMarked
package io.meshsdk.core.publication;

import org.jspecify.annotations.NullMarked;
