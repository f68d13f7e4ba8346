package io.meshsdk.core.documents.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.policy.Policy;

/**
 * What a document says of one policy. Immutable.
 *
 * @param kind the kind of policy, built in or a provider's, by name
 * @param id the id of the policy, in kebab-case
 * @param settings what is set of it, the settings among them that all kinds know, such as {@code severity} and {@code scope}
 * @since 0.1.0
 */
@CheckReturnValue
public record PolicyStatement(String kind, String id, PolicySettings settings) {
    /** Returns a statement of which nothing is set, under the id that the kind has as its name. */
    public static PolicyStatement of(String kind) {
        return new PolicyStatement(kind, kind, PolicySettings.none());
    }

    /** Returns a copy under another id. */
    public PolicyStatement named(String other) {
        return new PolicyStatement(kind, other, settings);
    }

    /** Returns a copy with one setting, as it is written: {@code ">= 99%"}, {@code "24 hours"}, {@code "warning"}. */
    public PolicyStatement with(String setting, String value) {
        return new PolicyStatement(kind, id, settings.with(setting, value));
    }

    /**
     * Returns the policy; of a kind that is not built in, as a provider on the class path makes it.
     *
     * @throws IllegalArgumentException if there is no such kind, or a setting is unknown to it or of no use
     * @throws IllegalStateException if a provider cannot be loaded, or two of them claim one kind
     */
    public Policy policy() {
        return PolicyKinds.find(kind)
                .map(known -> known.create(id, settings))
                .orElseGet(() -> policy(KnownKinds.visible()));
    }

    /**
     * Returns the policy, of one of these kinds.
     *
     * @throws IllegalArgumentException if there is no such kind, or a setting is unknown to it or of no use
     */
    public Policy policy(KnownKinds kinds) {
        return kinds.create(kind, id, settings);
    }
}
