package io.meshsdk.core.reading;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What is to be read.
 *
 * @param product the product
 * @param port the name of its port, empty for its only one
 * @param major the port's major version; empty for the highest
 * @param asOf the version of the table
 * @param principal who reads
 * @param selection which columns and rows
 * @since 0.1.0
 */
@CheckReturnValue
public record ReadOrder(
        ProductId product, String port, OptionalInt major, AsOf asOf, Principal principal, Selection selection) {
    /** Returns an order to read the newest version of a product's only port, or of a named one. */
    public static ReadOrder of(ProductId product, String port, Principal principal) {
        return new ReadOrder(product, port, OptionalInt.empty(), AsOf.latest(), principal, Selection.all());
    }

    /** Returns a copy for a principal. */
    public ReadOrder asPrincipal(Principal other) {
        return new ReadOrder(product, port, major, asOf, other, selection);
    }

    /** Returns a copy for a port by its name. */
    public ReadOrder withPort(String name) {
        return new ReadOrder(product, name, major, asOf, principal, selection);
    }

    /** Returns a copy for a major version of the port. */
    public ReadOrder withMajor(int version) {
        return new ReadOrder(product, port, OptionalInt.of(version), asOf, principal, selection);
    }

    /** Returns a copy of another selection. */
    public ReadOrder select(Selection other) {
        return new ReadOrder(product, port, major, asOf, principal, other);
    }

    /** Which columns are read. */
    public enum Columns {
        /** The fields of the contract. */
        CONTRACT,
        /** The fields of the contract, then the product columns that the publication added. */
        WITH_PRODUCT_COLUMNS
    }

    /** As whom the owner sees. */
    public enum View {
        /** As itself: all of it, in the clear. */
        OWN,
        /** As consumers do, under all masks; of all rows. */
        OF_CONSUMERS
    }

    /**
     * Which columns and rows are read.
     *
     * @param columns the columns
     * @param filter what rows have to hold for, in fields of the contract and product columns; empty for all rows
     * @param keyIds the ids of the keys that tokens are made with, by token domain; the current ones of those not named
     * @param view whether the owner sees as consumers do
     */
    public record Selection(Columns columns, Optional<Filter> filter, Map<String, String> keyIds, View view) {
        /** Copies the ids. */
        public Selection {
            keyIds = Map.copyOf(keyIds);
        }

        /** Returns the fields of the contract, of all rows. */
        public static Selection all() {
            return new Selection(Columns.CONTRACT, Optional.empty(), Map.of(), View.OWN);
        }

        /** Returns a copy that has the product columns, too. */
        public Selection withProductColumns() {
            return new Selection(Columns.WITH_PRODUCT_COLUMNS, filter, keyIds, view);
        }

        /** Returns a copy that is seen as consumers do. */
        public Selection underMasks() {
            return new Selection(columns, filter, keyIds, View.OF_CONSUMERS);
        }

        /** Returns a copy in which tokens of a domain are made with the key of an id. */
        public Selection withKeyId(String domain, String id) {
            Map<String, String> more = new TreeMap<>(keyIds);
            more.put(domain, id);
            return new Selection(columns, filter, more, view);
        }

        /** Returns a copy of rows that a filter holds for, too. */
        public Selection where(Filter more) {
            return new Selection(
                    columns,
                    Optional.of(filter.<Filter>map(one -> new Filter.All(List.of(one, more)))
                            .orElse(more)),
                    keyIds,
                    view);
        }
    }
}
