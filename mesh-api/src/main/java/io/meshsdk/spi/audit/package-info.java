/** What a host gives so that the audit is anchored outside of its catalog. Registered explicitly, never looked up. */
@NullMarked
package io.meshsdk.spi.audit;

import org.jspecify.annotations.NullMarked;
