/** Where measures of one's own are plugged in: {@link io.meshsdk.spi.quality.Analyzer}. */
@NullMarked
package io.meshsdk.spi.quality;

import org.jspecify.annotations.NullMarked;
