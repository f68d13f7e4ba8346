package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.laundering.Ancestry.Ancestor;
import io.meshsdk.core.governance.laundering.Lineage.Origin;
import io.meshsdk.policy.Protection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows a field back to all that it is made of, over products, and gathers what they ask of it, but for what their own domains
 * let go. For one thread and one judgement.
 */
final class Propagation {
    private final Lineage lineage;
    private final Lifts lifts;

    Propagation(Lineage lineage, Lifts lifts) {
        this.lineage = lineage;
        this.lifts = lifts;
    }

    /** Returns what is asked of a field, by each of those it is made of. */
    Asked of(DataProduct product, OutputPort port, PortFields field) {
        Ancestry ancestry = Ancestry.of(lineage, product, port, field);
        List<Demand> by = new ArrayList<>();
        for (Ancestor ancestor : ancestry.behind()) {
            Set<Protection> kept = lifts.kept(ancestry, ancestor);
            if (!kept.isEmpty()) {
                by.add(new Demand(ancestor.at(), kept));
            }
        }
        return new Asked(by, ancestry.unknown());
    }

    /**
     * What is asked of a field.
     *
     * @param by who asks, the nearest first
     * @param unknown the sources of which nobody knows what they ask
     */
    record Asked(List<Demand> by, Set<Ancestry.Unknown> unknown) {
        /** Copies both, in their order. */
        Asked {
            by = List.copyOf(by);
            unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
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
     * @param kept which of its protections are taken along
     */
    record Demand(Origin origin, Set<Protection> kept) {
        Demand {
            kept = Collections.unmodifiableSet(EnumSet.copyOf(kept));
        }

        FieldProtection protection() {
            return origin.field().protection().only(kept);
        }

        /** Returns the field, in words. */
        String words() {
            return origin.words();
        }
    }
}
