/** Publishes to object stores as a host would: through Hadoop's connector, to a server in a process of its own. */
@NullMarked
package io.meshsdk.cloud;

import org.jspecify.annotations.NullMarked;
