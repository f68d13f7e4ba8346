package io.meshsdk.core.compatibility;

import io.meshsdk.DataProduct;
import io.meshsdk.Organization;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.identity.SemanticVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Compares what was published with what is to come. Whatever differs is a {@link Change}; a change of words alone counts
 * too, since a version names one contract. The version itself is no change: it tells of them. What equals what
 * was published, as most products do that are reviewed, is not looked into.
 *
 * <p>A contract without a version of its own has that of its port.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Compatibility {
    private Compatibility() {}

    /**
     * Returns what changes in a product beside what is in its ports: which ports come and go, each with its major version,
     * where the product stands, how it says data is guarded, and words; under the versions of the products. A port that was
     * retired has no readers to lose.
     */
    public static CompatibilityReport between(DataProduct published, DataProduct next) {
        Findings findings = new Findings("");
        if (!published.equals(next)) {
            new ProductChanges(findings).find(published, next);
        }
        return report(published.version(), next.version(), findings);
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
        Findings findings = new Findings("");
        if (before.isPresent()) {
            new ProductChanges(findings).removed(port, port);
        } else {
            new ProductChanges(findings).added(port, port);
        }
        return report(
                before.map(Compatibility::versionOf).orElse(published.version()),
                after.map(Compatibility::versionOf).orElse(next.version()),
                findings);
    }

    /**
     * Returns what changes for the readers of a port, from one version of it to another.
     *
     * @throws IllegalStateException if a port has no contract or version: ask the ports of built products
     */
    public static CompatibilityReport between(OutputPort published, OutputPort next) {
        Findings findings = new Findings("outputs[%s]".formatted(next.name()));
        if (!published.equals(next)) {
            new PortChanges(findings).find(published, next);
            new ContractChanges(findings).find(published.contract(), next.contract());
        }
        return report(versionOf(published), versionOf(next), findings);
    }

    /**
     * Returns what changes from one contract to another. A next contract without a version stands under the published one.
     *
     * @throws IllegalArgumentException if the published contract has no version of its own
     */
    public static CompatibilityReport between(DataContract published, DataContract next) {
        SemanticVersion from = published
                .version()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot judge a contract without a version: call version(...), or compare ports"));
        Findings findings = new Findings("contract");
        new ContractChanges(findings).find(published, next);
        return report(from, next.version().orElse(from), findings);
    }

    /**
     * Returns what products would become if their organisation, its domains and templates said this, product by product in
     * their order; those that inherit nothing, or in which nothing changes, are left out. A changed default is a change of
     * every contract that inherits it, and needs the version it would need if the product said it itself.
     *
     * @param published the products as they were published, with what they inherited then
     */
    public static List<InheritedChanges> inherited(Organization next, Collection<DataProduct> published) {
        return published.stream()
                .filter(product -> !product.inheritances().isEmpty())
                .map(product ->
                        inherited(product, product.toBuilder().extending(next).draft()))
                .filter(changes -> !changes.reports().isEmpty())
                .toList();
    }

    private static InheritedChanges inherited(DataProduct before, DataProduct after) {
        List<CompatibilityReport> reports = new ArrayList<>(List.of(between(before, after)));
        for (int i = 0; i < before.outputs().size(); i++) {
            reports.add(between(before.outputs().get(i), after.outputs().get(i)));
        }
        reports.removeIf(report -> report.changes().isEmpty());
        return new InheritedChanges(after, reports);
    }

    /**
     * Returns whether a contract may follow others under a mode, and the smallest version it may have.
     *
     * @param history the published contracts, oldest first, each with a version of its own
     * @throws IllegalArgumentException if a contract of the history has no version of its own
     */
    public static CompatibilityVerdict judge(List<DataContract> history, DataContract next, CompatibilityMode mode) {
        return verdict(
                history,
                next,
                mode,
                Compatibility::between,
                contract -> contract.version().orElse(SemanticVersion.of(1, 0, 0)));
    }

    /**
     * Returns whether a port may follow others under a mode, and the smallest version it may have.
     *
     * @param history the port as it was published, oldest first
     * @throws IllegalStateException if a port has no contract or version: ask the ports of built products
     */
    public static CompatibilityVerdict judge(List<OutputPort> history, OutputPort next, CompatibilityMode mode) {
        return verdict(history, next, mode, Compatibility::between, Compatibility::versionOf);
    }

    /**
     * Returns whether what a product is beside its ports may follow others under a mode, and the smallest version it may
     * have.
     *
     * @param history the product as it was published, oldest first
     */
    public static CompatibilityVerdict judge(List<DataProduct> history, DataProduct next, CompatibilityMode mode) {
        return verdict(history, next, mode, Compatibility::between, DataProduct::version);
    }

    private static <T> CompatibilityVerdict verdict(
            List<T> history,
            T next,
            CompatibilityMode mode,
            BiFunction<T, T, CompatibilityReport> between,
            Function<T, SemanticVersion> version) {
        int first = mode.isTransitive() ? 0 : Math.max(0, history.size() - 1);
        List<CompatibilityReport> steps = history.subList(first, history.size()).stream()
                .map(published -> between.apply(published, next))
                .toList();
        SemanticVersion to = steps.isEmpty()
                ? version.apply(next)
                : steps.get(steps.size() - 1).to();
        return new CompatibilityVerdict(mode, to, steps);
    }

    /**
     * Returns the version of a port's contract: its own, or that of the port.
     *
     * @throws IllegalStateException if there is neither: ask the ports of built products
     */
    public static SemanticVersion versionOf(OutputPort port) {
        return port.contract().version().orElseGet(port::version);
    }

    private static CompatibilityReport report(SemanticVersion from, SemanticVersion to, Findings findings) {
        List<Change> changes = new ArrayList<>(findings.all());
        changes.sort(
                Comparator.comparing(Change::path).thenComparing(Change::kind).thenComparing(Change::sentence));
        return new CompatibilityReport(from, to, changes);
    }

    private static Optional<OutputPort> highest(DataProduct product, String name) {
        return product.outputs().stream().anyMatch(port -> port.name().equals(name))
                ? Optional.of(product.output(name))
                : Optional.empty();
    }
}
