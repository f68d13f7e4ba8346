/** Requests for access and grants, as the catalog's journals keep them, and who may decide about them. */
@NullMarked
package io.meshsdk.core.access.grant;

import org.jspecify.annotations.NullMarked;
