package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.ContractDocument;
import java.util.Comparator;
import java.util.List;

/**
 * What a catalog remembers of a product.
 *
 * @param product the product
 * @param revision how often the entry was written; 0 before the first time
 * @param contract the product as its core wrote it: the last one published
 * @param texts what people search in
 * @param ports an entry per published port and major version, sorted
 * @param reach who learns of the product; a catalog stores it and does not judge it
 * @since 0.1.0
 */
@CheckReturnValue
public record CatalogEntry(
        ProductId product,
        long revision,
        ContractDocument contract,
        SearchTexts texts,
        List<PortEntry> ports,
        Reach reach) {
    /** Sorts the ports. */
    public CatalogEntry {
        ports = ports.stream()
                .sorted(Comparator.comparing(PortEntry::name).thenComparing(PortEntry::version))
                .toList();
    }

    /** Returns a copy of another revision. */
    public CatalogEntry withRevision(long other) {
        return new CatalogEntry(product, other, contract, texts, ports, reach);
    }

    /** Returns a copy with other ports. */
    public CatalogEntry withPorts(List<PortEntry> others) {
        return new CatalogEntry(product, revision, contract, texts, others, reach);
    }

    /** Who learns of a product. */
    public enum Reach {
        /** Everybody, also without a principal. */
        PUBLIC,
        /** Every principal. */
        DISCOVERABLE,
        /** Only those who may read it. */
        HIDDEN
    }
}
