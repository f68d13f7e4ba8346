package io.meshsdk.core.reading;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.Decisions;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.access.decision.GrantedPorts;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A published port that somebody may read.
 *
 * @param entry the port as the catalog has it
 * @param contract the contract that its table's log has last
 * @param newest the contracts of the product's newest version that hold beside it: that of the port, or, where the product offers it
 *     no more, those of the other majors of its name, and where there are none those of all ports. Who may read the port may read by
 *     each of them
 * @since 0.1.0
 */
@CheckReturnValue
public record PublishedPort(PortEntry entry, DataContract contract, List<DataContract> newest) {
    /** Copies the contracts. */
    public PublishedPort {
        newest = List.copyOf(newest);
    }

    static PublishedPort of(PortEntry entry, DataContract contract, DataProduct newest) {
        List<DataContract> beside = GrantedPorts.holdingFor(entry.key(), newest).stream()
                .map(OutputPort::contract)
                .distinct()
                .filter(other -> !other.equals(contract))
                .toList();
        return new PublishedPort(entry, contract, beside);
    }

    /** Returns all contracts that hold: that of the log first. */
    List<DataContract> all() {
        return Stream.concat(Stream.of(contract), newest.stream()).toList();
    }

    /** Returns how a principal sees the port's data of today: no more than by each of its contracts. */
    public ReadDecision read(Decisions decisions, Principal principal, ProductId product) {
        ReadDecision decision = decisions.read(principal, product, entry.key(), contract);
        for (DataContract other : newest) {
            if (decision.admits()) {
                decision = decision.and(decisions.read(principal, product, entry.key(), other));
            }
        }
        return decision;
    }

    /**
     * Returns whether who sees the port's data by a decision sees each row of it, by each of its contracts.
     *
     * @param decision how the principal sees it
     * @param principal who sees it
     */
    public boolean isOfAllRows(ReadDecision decision, Principal principal) {
        return all().stream().allMatch(each -> decision.isOfAllRows(each.access(), principal));
    }
}
