/** What each commit says of the publication that made it. */
@NullMarked
package io.meshsdk.core.publication.facts;

import org.jspecify.annotations.NullMarked;
