/** Requests for access, and the grants that follow from them. */
@NullMarked
package io.meshsdk.access.grant;

import org.jspecify.annotations.NullMarked;
