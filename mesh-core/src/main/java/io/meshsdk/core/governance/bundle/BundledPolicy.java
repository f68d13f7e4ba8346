package io.meshsdk.core.governance.bundle;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicyTerms;
import io.meshsdk.metadata.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A policy as a bundle names it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface BundledPolicy {
    /** Returns its id. */
    String id();

    /** Returns the version of its rule. */
    String version();

    /** Returns who answers for it, and may waive it. */
    PolicyOwner owner();

    /**
     * A policy of a kind that is built in, or that a provider makes, with settings.
     *
     * @param id its id
     * @param version the version of its rule
     * @param owner who answers for it
     * @param kind the name of the kind
     * @param settings what is set of it, by name
     * @param made what it is where a provider makes it; empty for a kind that is built in
     */
    record OfKind(
            String id,
            String version,
            PolicyOwner owner,
            String kind,
            SortedMap<String, Value> settings,
            Optional<Made> made)
            implements BundledPolicy {
        /** Copies the settings. */
        public OfKind {
            settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        }

        /** Makes a policy of a kind that is built in, of settings in any order. */
        OfKind(String id, String version, PolicyOwner owner, String kind, Map<String, Value> settings) {
            this(id, version, owner, kind, new TreeMap<>(settings), Optional.empty());
        }
    }

    /**
     * What a provider makes of settings.
     *
     * @param origin which class, from where
     * @param terms what the instance says of itself
     */
    record Made(ClassOrigin origin, PolicyTerms terms) {}

    /**
     * A policy that is a class of the organisation, brought by a provider or registered by the host.
     *
     * @param id its id
     * @param version the version of its rule
     * @param owner who answers for it
     * @param origin which class, from where
     * @param terms what the instance says of itself
     */
    record OfClass(String id, String version, PolicyOwner owner, ClassOrigin origin, PolicyTerms terms)
            implements BundledPolicy {}
}
