package io.meshsdk.core.compatibility.omds;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.compatibility.Compatibility;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.documents.odps.ProductDocumentWriter;
import io.meshsdk.core.documents.tree.DocumentWriter;
import io.meshsdk.identity.SemanticVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two versions of a product or of a contract, for tools that read the Open Metadata Difference
 * Standard: each {@link Change} with its place in the documents that are written in ODPS and ODCS. The greatness of a change
 * is that of its {@link Change#bump()}.
 *
 * <p>A difference of products tells of the product and its ports, one of contracts of what a port promises: a product has
 * one of the former, and one of the latter for each port.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MetadataDifference {
    private final String kind;
    private final Source published;
    private final Source next;
    private final List<Difference> differences;
    private final LocalDate day;

    private MetadataDifference(
            String kind, Source published, Source next, List<Difference> differences, LocalDate day) {
        this.kind = kind;
        this.published = published;
        this.next = next;
        this.differences = List.copyOf(differences);
        this.day = day;
    }

    /**
     * Returns what differs in a product and its ports, but for their contracts, compared on a day.
     *
     * @throws IllegalStateException if a port has no contract or version: ask built products
     */
    public static MetadataDifference between(DataProduct published, DataProduct next, LocalDate day) {
        ProductPlaces places = new ProductPlaces(published, next);
        List<Difference> found = new ArrayList<>();
        Compatibility.between(published, next)
                .changes()
                .forEach(change -> found.add(new Difference(change, places.of(change))));
        for (OutputPort before : published.outputs()) {
            next.outputs().stream()
                    .filter(after -> after.key().equals(before.key()))
                    .forEach(after -> besideContract(before, after)
                            .forEach(change -> found.add(new Difference(change, places.of(change, before, after)))));
        }
        return new MetadataDifference(
                "DataProduct",
                new Source(places.idBefore(), published.version()),
                new Source(places.idAfter(), next.version()),
                found,
                day);
    }

    /**
     * Returns what differs in the contract of a port, the highest version of it on either side, compared on a day.
     *
     * @throws IllegalArgumentException if either product does not have the port
     * @throws IllegalStateException if a port has no contract or version: ask built products
     */
    public static MetadataDifference between(DataProduct published, DataProduct next, String port, LocalDate day) {
        return between(promised(published, port), promised(next, port), day);
    }

    /**
     * Returns what differs in a contract, compared on a day. A next contract without a version stands under the published
     * one.
     *
     * @throws IllegalArgumentException if a contract has no id, or the published one no version
     */
    public static MetadataDifference between(DataContract published, DataContract next, LocalDate day) {
        SemanticVersion version = Compatibility.between(published, next).to();
        return between(promised(published), promised(next.version(version)), day);
    }

    /**
     * Returns this difference as YAML.
     *
     * @param draft the draft to write
     */
    public String yaml(OmdsDraft draft) {
        return DocumentWriter.yaml(draft.write(this));
    }

    /**
     * Returns this difference as JSON.
     *
     * @param draft the draft to write
     */
    public String json(OmdsDraft draft) {
        return DocumentWriter.json(draft.write(this));
    }

    String kind() {
        return kind;
    }

    Source published() {
        return published;
    }

    Source next() {
        return next;
    }

    List<Difference> differences() {
        return differences;
    }

    LocalDate day() {
        return day;
    }

    private static MetadataDifference between(Promised published, Promised next, LocalDate day) {
        ContractPlaces places = new ContractPlaces(published.contract(), next.contract());
        List<Difference> found = Compatibility.between(published.contract(), next.contract()).changes().stream()
                .map(change -> new Difference(change, places.of(change)))
                .toList();
        return new MetadataDifference("DataContract", published.source(), next.source(), found, day);
    }

    private static List<Change> besideContract(OutputPort before, OutputPort after) {
        DataContract same = before.contract();
        return Compatibility.between(before.contract(same), after.contract(same))
                .changes();
    }

    private static Promised promised(DataProduct product, String name) {
        OutputPort port = product.output(name);
        SemanticVersion version = Compatibility.versionOf(port);
        String id = port.contract().id().orElseGet(() -> ProductDocumentWriter.contractId(product, port));
        return new Promised(new Source(id, version), port.contract().version(version));
    }

    private static Promised promised(DataContract contract) {
        String id = contract.id()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot name a contract without an id: call id(...), or compare the ports of products"));
        return new Promised(new Source(id, contract.version().orElseThrow()), contract);
    }

    /** One of the documents compared. */
    record Source(String id, SemanticVersion version) {}

    /** A contract under the version that it has with its port. */
    private record Promised(Source source, DataContract contract) {}

    /** A change and where it is. */
    record Difference(Change change, Spot spot) {}
}
