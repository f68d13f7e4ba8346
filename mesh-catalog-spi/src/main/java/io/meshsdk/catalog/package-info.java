/** What a catalog of data products must do. Start at {@link io.meshsdk.catalog.Catalog}. */
@NullMarked
package io.meshsdk.catalog;

import org.jspecify.annotations.NullMarked;
