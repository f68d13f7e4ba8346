/** The audit: a chain of sealed segments in the catalog, which says who did what, and shows whether somebody changed it. */
@NullMarked
package io.meshsdk.core.audit;

import org.jspecify.annotations.NullMarked;
