/** Reaches table folders on the local disk without forking a program, and publishes log files so that none is lost. */
@NullMarked
package io.meshsdk.delta.internal.files;

import org.jspecify.annotations.NullMarked;
