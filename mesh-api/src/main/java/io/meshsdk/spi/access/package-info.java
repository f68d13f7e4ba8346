/** What a host gives of its own: who acts, and keys. Registered explicitly, never looked up. */
@NullMarked
package io.meshsdk.spi.access;

import org.jspecify.annotations.NullMarked;
