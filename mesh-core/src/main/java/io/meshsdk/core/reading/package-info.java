/** Opens what was published, as the principal who asks may see it. */
@NullMarked
package io.meshsdk.core.reading;

import org.jspecify.annotations.NullMarked;
