/**
 * The main job on real input: three products published, a next version, bad ones refused, found and read
 * back, then governed by a council. Start at
 * {@link io.meshsdk.examples.quickstart.Quickstart}.
 */
@NullMarked
package io.meshsdk.examples.quickstart;

import org.jspecify.annotations.NullMarked;
