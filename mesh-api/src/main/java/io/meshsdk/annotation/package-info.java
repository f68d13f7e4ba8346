/** Marks on methods that tools read; nothing here acts at run time. */
@NullMarked
package io.meshsdk.annotation;

import org.jspecify.annotations.NullMarked;
