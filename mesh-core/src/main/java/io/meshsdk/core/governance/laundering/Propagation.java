package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.laundering.Lineage.Origin;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Protection;
import io.meshsdk.schema.FieldSource;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows a field back to all that it is made of, over products, and gathers what they ask of it. On a step for which there is a
 * declassification, what it lets go is not taken along any further. Cycles are walked once. For one thread and one judgement.
 */
final class Propagation {
    private final Lineage lineage;
    private final Function<String, List<Declassification>> declassifications;
    private final Instant now;
    private final Map<String, List<Declassification>> byDomain = new HashMap<>();
    private final Map<ProductId, String> digests = new HashMap<>();

    Propagation(Lineage lineage, Function<String, List<Declassification>> declassifications, Instant now) {
        this.lineage = lineage;
        this.declassifications = declassifications;
        this.now = now;
    }

    /** Returns what is asked of a field, by each of those it is made of. */
    Asked of(DataProduct product, PortFields field) {
        Asked asked = new Asked();
        Set<Visit> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(product, field, EnumSet.allOf(Protection.class)));
        while (!open.isEmpty()) {
            Step step = open.remove();
            for (FieldSource source : lineage.sources(step.product, step.field)) {
                Set<Protection> kept = kept(step, source);
                List<Origin> origins = lineage.resolve(source);
                if (origins.isEmpty()) {
                    asked.unknown.add(source);
                }
                for (Origin origin : origins) {
                    if (!kept.isEmpty() && seen.add(Visit.of(origin, kept))) {
                        asked.by.add(new Demand(origin, source, kept));
                        open.add(new Step(origin.product(), origin.field(), kept));
                    }
                }
            }
        }
        return asked;
    }

    private Set<Protection> kept(Step step, FieldSource source) {
        Set<Protection> kept = EnumSet.noneOf(Protection.class);
        kept.addAll(step.kept);
        byDomain.computeIfAbsent(source.product().domain(), declassifications).stream()
                .filter(one -> one.isInForce(now) && isAbout(one.subject(), step, source))
                .forEach(one -> kept.removeAll(one.subject().protections()));
        return kept;
    }

    private boolean isAbout(Declassification.Subject subject, Step step, FieldSource source) {
        return subject.product().equals(step.product.id())
                && subject.element().equals(step.field.element())
                && subject.source().equals(source)
                && subject.digest().equals(digest(step.product));
    }

    private String digest(DataProduct product) {
        return digests.computeIfAbsent(
                product.id(), id -> StoredForm.encode(product).digest());
    }

    /** What is asked of a field. For one thread. */
    static final class Asked {
        private final List<Demand> by = new ArrayList<>();
        private final Set<FieldSource> unknown = new LinkedHashSet<>();

        /** Returns who asks, the nearest first. */
        List<Demand> by() {
            return Collections.unmodifiableList(by);
        }

        /** Returns the sources of which nobody knows what they ask. */
        Set<FieldSource> unknown() {
            return Collections.unmodifiableSet(unknown);
        }

        /** Returns the protection that is as strict as all that is asked. */
        FieldProtection protection() {
            return by.stream().map(Demand::protection).reduce(FieldProtection.NONE, FieldProtection::and);
        }
    }

    /**
     * What one field asks of those made of it.
     *
     * @param origin the field
     * @param source as what it was named
     * @param kept which of its protections are taken along
     */
    record Demand(Origin origin, FieldSource source, Set<Protection> kept) {
        Demand {
            kept = Collections.unmodifiableSet(EnumSet.copyOf(kept));
        }

        FieldProtection protection() {
            return origin.field().protection().only(kept);
        }

        /** Returns the field, in words. */
        String words() {
            return "%s/%s#%s"
                    .formatted(
                            origin.product().id(),
                            origin.port().name(),
                            origin.field().path());
        }
    }

    private record Step(DataProduct product, PortFields field, Set<Protection> kept) {}

    private record Visit(ProductId product, String element, Set<Protection> kept) {
        static Visit of(Origin origin, Set<Protection> kept) {
            return new Visit(
                    origin.product().id(),
                    origin.port().key() + " " + origin.field().element(),
                    Set.copyOf(kept));
        }
    }
}
