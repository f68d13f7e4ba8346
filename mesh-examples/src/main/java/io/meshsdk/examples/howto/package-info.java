/** The code of the how-to pages. What stands between a mark and its end is shown there, word for word. */
@NullMarked
package io.meshsdk.examples.howto;

import org.jspecify.annotations.NullMarked;
