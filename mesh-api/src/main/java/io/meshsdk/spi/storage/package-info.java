/** What a table format must do to store data products. Start at {@link io.meshsdk.spi.storage.StorageProvider}. */
@NullMarked
package io.meshsdk.spi.storage;

import org.jspecify.annotations.NullMarked;
