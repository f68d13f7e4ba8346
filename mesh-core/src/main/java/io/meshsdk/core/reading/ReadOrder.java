package io.meshsdk.core.reading;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.AsOf;
import java.util.OptionalInt;

/**
 * What is to be read.
 *
 * @param product the product
 * @param port the name of its port, empty for its only one
 * @param major the port's major version; empty for the highest
 * @param asOf the version of the table
 * @param principal who reads
 * @param columns which columns
 * @since 0.1.0
 */
@CheckReturnValue
public record ReadOrder(
        ProductId product, String port, OptionalInt major, AsOf asOf, Principal principal, Columns columns) {
    /** Which columns are read. */
    public enum Columns {
        /** The fields of the contract. */
        CONTRACT,
        /** The fields of the contract, then the product columns that the publication added. */
        WITH_PRODUCT_COLUMNS
    }
}
