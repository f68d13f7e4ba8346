/** Chooses the engine that commits to a table: by its protocol and by the change, never by what fails. */
@NullMarked
package io.meshsdk.delta.internal.engine;

import org.jspecify.annotations.NullMarked;
