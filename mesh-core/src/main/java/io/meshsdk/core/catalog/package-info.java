/** The catalog that lies beside the tables of a warehouse. Start at {@link io.meshsdk.core.catalog.WarehouseCatalog}. */
@NullMarked
package io.meshsdk.core.catalog;

import org.jspecify.annotations.NullMarked;
