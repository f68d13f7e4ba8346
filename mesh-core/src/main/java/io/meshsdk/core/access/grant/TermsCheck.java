package io.meshsdk.core.access.grant;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.core.access.decision.AccessDecision;
import io.meshsdk.core.access.decision.AccessEvaluation;
import io.meshsdk.core.access.decision.AccessRule;
import io.meshsdk.core.access.decision.AccessRule.Effect;
import io.meshsdk.core.access.decision.GrantedPorts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds what is asked for against the contracts that it is asked of. */
final class TermsCheck {
    /** How many days a grant lasts at most where no contract says it. */
    static final int MOST_DAYS = 366;

    private final DataProduct product;
    private final List<OutputPort> ports;
    private final List<DataContract> contracts;

    private TermsCheck(DataProduct product, List<OutputPort> ports) {
        this.product = product;
        this.ports = ports;
        this.contracts = ports.stream().map(OutputPort::contract).toList();
    }

    /**
     * Returns the check of the ports that terms speak of.
     *
     * @throws IllegalArgumentException if the product has no such port
     */
    static TermsCheck of(DataProduct product, String port) {
        List<OutputPort> ports = product.outputs().stream()
                .filter(output -> port.isEmpty() || output.name().equals(port))
                .toList();
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("Cannot ask for access to port '%s' of '%s': it has the ports %s"
                    .formatted(
                            port,
                            product.id(),
                            product.outputs().stream()
                                    .map(OutputPort::name)
                                    .distinct()
                                    .sorted()
                                    .toList()));
        }
        return new TermsCheck(product, ports);
    }

    /**
     * Returns the terms with the fields that they mean named one by one.
     *
     * @throws IllegalArgumentException if a field is not there, or access is asked for longer than anybody gives it
     */
    AccessTerms resolved(AccessTerms terms) {
        requireDays(terms.days());
        Set<String> known = new TreeSet<>();
        contracts.stream()
                .flatMap(contract -> contract.schemas().stream())
                .forEach(schema -> known.addAll(schema.names()));
        Set<String> unknown = new TreeSet<>(terms.fields());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot ask for fields %s of '%s': the contract has %s".formatted(unknown, product.id(), known));
        }
        if (terms.level() != AccessLevel.READ_CLEAR || !terms.fields().isEmpty()) {
            return terms;
        }
        known.removeAll(approvalFields());
        return terms.fields(known);
    }

    /** @throws IllegalArgumentException if no grant lasts so long */
    void requireDays(int days) {
        int most = mostDays();
        if (days > most) {
            throw new IllegalArgumentException("Cannot give access to '%s' for %d days: grants last %d days at most"
                    .formatted(product.id(), days, most));
        }
    }

    /**
     * Returns how many days a grant lasts at most by the newest contracts of a product: those of the ports that its terms speak of,
     * or of all where they are offered no more.
     */
    static int mostDays(DataProduct newest, AccessTerms terms) {
        List<OutputPort> covered = newest.outputs().stream()
                .filter(output -> terms.covers(output.name()))
                .toList();
        return new TermsCheck(newest, covered.isEmpty() ? newest.outputs() : covered).mostDays();
    }

    private int mostDays() {
        return contracts.stream()
                .map(DataContract::access)
                .mapToInt(policy -> policy.longestGrant().orElse(MOST_DAYS))
                .min()
                .orElse(MOST_DAYS);
    }

    /** Returns why no grant could ever hold for who asks; empty where one could. */
    Optional<String> refusal(Principal principal) {
        return contracts.stream()
                .map(contract -> AccessEvaluation.decide(AccessAct.READ, principal, product.id(), contract))
                .flatMap(decision -> decision.rules().stream())
                .filter(spoken -> spoken.rule().effect() == Effect.FORBIDS || spoken.rule() == AccessRule.UNVERIFIED)
                .map(AccessDecision.Spoken::because)
                .findFirst();
    }

    /** Returns whether the contracts approve of terms at once. */
    boolean isAutomatic(Principal principal, AccessTerms terms) {
        return contracts.stream()
                .allMatch(contract -> GrantedPorts.approvesAtOnce(contract, principal, terms)
                        && contract.access()
                                .automaticApproval()
                                .filter(rule -> terms.days() <= rule.days())
                                .isPresent());
    }

    /** Returns what the contracts demand of the ports that the terms speak of: of those, and the majors, that there are. */
    List<GrantedPort> ports() {
        return ports.stream().map(GrantedPorts::of).toList();
    }

    private Set<String> approvalFields() {
        Set<String> fields = new TreeSet<>();
        contracts.stream()
                .map(DataContract::access)
                .map(AccessPolicy::approvalFields)
                .forEach(fields::addAll);
        return fields;
    }
}
