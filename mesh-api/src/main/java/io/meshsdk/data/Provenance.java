package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The product versions a dataset was read from.
 *
 * @param sources sorted, each once
 * @since 0.1.0
 */
@CheckReturnValue
public record Provenance(List<Source> sources) {
    private static final Provenance NONE = new Provenance(List.of());

    /** Sorts the sources and drops repetitions. */
    public Provenance {
        sources = sources.stream()
                .distinct()
                .sorted(Comparator.comparing((Source source) -> source.product().toString())
                        .thenComparing(Source::port)
                        .thenComparing(Source::tableVersion))
                .toList();
    }

    /** Returns the provenance of data that comes from no product. */
    public static Provenance none() {
        return NONE;
    }

    /** Returns the provenance of data read from one table version of a product. */
    public static Provenance of(Source source) {
        return new Provenance(List.of(source));
    }

    /** Returns the sources of both. */
    public Provenance and(Provenance other) {
        return new Provenance(
                Stream.concat(sources.stream(), other.sources.stream()).toList());
    }

    /**
     * One table version of a product's port.
     *
     * @param product the product read
     * @param port the name of its output port
     * @param productVersion the version of the product whose promise the table version met
     * @param tableVersion the version of the table
     */
    public record Source(ProductId product, String port, SemanticVersion productVersion, long tableVersion) {}
}
