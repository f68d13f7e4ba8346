/** The code of the README. What stands between a mark and its end is shown there, word for word. */
@NullMarked
package io.meshsdk.examples.readme;

import org.jspecify.annotations.NullMarked;
