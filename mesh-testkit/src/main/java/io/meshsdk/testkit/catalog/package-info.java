/** What every catalog of data products must do. */
@NullMarked
package io.meshsdk.testkit.catalog;

import org.jspecify.annotations.NullMarked;
