package io.meshsdk.core.compatibility;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.identity.SemanticVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares what was published with what is to come. Whatever differs is a {@link Change}; a change of words alone counts
 * too, since a version names one contract.
 *
 * <p>A contract without a version of its own has that of its port.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Compatibility {
    private Compatibility() {}

    /**
     * Returns which ports come and go, each with its major version, under the versions of the products. A port that was
     * retired has no readers to lose.
     */
    public static CompatibilityReport between(DataProduct published, DataProduct next) {
        List<Change> changes = new ArrayList<>();
        published.outputs().stream()
                .filter(port -> port.status() != Lifecycle.RETIRED && !offers(next, port))
                .forEach(port -> changes.add(removed(port.name(), port.key())));
        next.outputs().stream()
                .filter(port -> !offers(published, port))
                .forEach(port -> changes.add(added(port.name(), port.key())));
        return new CompatibilityReport(published.version(), next.version(), changes);
    }

    private static boolean offers(DataProduct product, OutputPort port) {
        return product.outputs().stream().anyMatch(other -> other.key().equals(port.key()));
    }

    /**
     * Returns what changes for the readers of a port, the highest version of it on either side.
     *
     * @throws IllegalArgumentException if neither product has the port
     */
    public static CompatibilityReport between(DataProduct published, DataProduct next, String port) {
        Optional<OutputPort> before = highest(published, port);
        Optional<OutputPort> after = highest(next, port);
        if (before.isPresent() && after.isPresent()) {
            return between(before.get(), after.get());
        }
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException(
                    "No output port '%s' in '%s', neither published nor to come".formatted(port, next.id()));
        }
        Change change = before.isPresent() ? removed(port, port) : added(port, port);
        return new CompatibilityReport(
                before.map(Compatibility::versionOf).orElse(published.version()),
                after.map(Compatibility::versionOf).orElse(next.version()),
                List.of(change));
    }

    /**
     * Returns what changes for the readers of a port, from one version of it to another.
     *
     * @throws IllegalStateException if a port has no contract or version: ask the ports of built products
     */
    public static CompatibilityReport between(OutputPort published, OutputPort next) {
        DataContract before = published.contract();
        DataContract after = next.contract();
        String path = "outputs[%s]".formatted(next.name());
        List<Change> changes = new ArrayList<>();
        changes.addAll(new LayoutChanges(path).between(published, next));
        changes.addAll(new SchemaChanges(path).between(before, after));
        changes.addAll(new PromiseChanges(path).between(before, after));
        if (changes.isEmpty() && !before.version(versionOf(next)).equals(after.version(versionOf(next)))) {
            changes.add(new Change(
                    path + ".contract",
                    ChangeKind.REWORDED,
                    Bump.PATCH,
                    "The contract of port '%s' says the same in other words or another order".formatted(next.name()),
                    "Raise the patch version"));
        }
        changes.sort(Comparator.comparing(Change::path).thenComparing(Change::kind));
        return new CompatibilityReport(versionOf(published), versionOf(next), changes);
    }

    /**
     * Returns the version of a port's contract: its own, or that of the port.
     *
     * @throws IllegalStateException if there is neither: ask the ports of built products
     */
    public static SemanticVersion versionOf(OutputPort port) {
        return port.contract().version().orElseGet(port::version);
    }

    private static Optional<OutputPort> highest(DataProduct product, String name) {
        return product.outputs().stream().anyMatch(port -> port.name().equals(name))
                ? Optional.of(product.output(name))
                : Optional.empty();
    }

    private static Change removed(String name, Object port) {
        return new Change(
                "outputs[%s]".formatted(name),
                ChangeKind.PORT_REMOVED,
                Bump.MAJOR,
                "Port '%s' is not offered any more: whoever reads it finds nothing".formatted(port),
                "Offer the port on, deprecated, until its readers have moved");
    }

    private static Change added(String name, Object port) {
        return new Change(
                "outputs[%s]".formatted(name),
                ChangeKind.PORT_ADDED,
                Bump.MINOR,
                "Port '%s' is offered for the first time".formatted(port),
                "Raise the minor version");
    }
}
