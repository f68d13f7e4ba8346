package io.meshsdk.core.providers;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.access.Viewing;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.Rulebook;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.spi.storage.TableLocation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What the acts of a mesh work with.
 *
 * @param storage the storage providers
 * @param catalog where products are registered
 * @param rulebook tells what products are held to
 * @param place where tables lie
 * @param clock the host's clock
 * @param executor where partitions are worked on, beside the calling thread
 * @param measuring what measuring may take, and checks look at beside the data they judge
 * @param keys the keys of masks and of the audit
 * @param viewing what consumers' views of data are made with
 * @param audit where acts are recorded
 * @param grants which grants of access hold
 * @since 0.1.0
 */
@CheckReturnValue
public record Environment(
        StorageProviders storage,
        Catalog catalog,
        Rulebook rulebook,
        Place place,
        Clock clock,
        Executor executor,
        Measuring measuring,
        SecretKeys keys,
        Viewing viewing,
        AuditTrail audit,
        Grants grants) {

    /**
     * Returns the policies in force. Who judges a publication asks the {@link #rulebook}, with what the table says.
     *
     * @throws io.meshsdk.error.StorageException if the catalog that holds them cannot be read
     */
    public PolicySet policies() {
        return rulebook.inForce(Optional.empty());
    }

    /** Returns the same environment, in which these policies stay in force, whatever others put in force meanwhile. */
    public Environment under(PolicySet policies) {
        return new Environment(
                storage,
                catalog,
                Rulebook.of(policies),
                place,
                clock,
                executor,
                measuring,
                keys,
                viewing,
                audit,
                grants);
    }

    /**
     * Where tables lie.
     *
     * @param warehouse the folder above all tables
     * @param name the environment whose locations ports are asked for, for example {@code prod}
     * @param attestations what the host vouches for of places
     */
    public record Place(TableLocation warehouse, String name, List<StorageAttestation> attestations) {
        /** Copies the attestations. */
        public Place {
            attestations = List.copyOf(attestations);
        }

        /** Returns where a table lies below the warehouse; its address where it lies elsewhere. */
        public String name(TableLocation table) {
            String address = table.toString();
            return warehouse.contains(table) && !table.equals(warehouse)
                    ? address.substring(warehouse.toString().length() + 1)
                    : address;
        }

        /** Returns what is vouched for of the place of a table, at an instant. */
        public List<StorageAttestation> attestations(TableLocation table, Instant now) {
            return attestations.stream()
                    .filter(attestation -> attestation.covers(table, now))
                    .toList();
        }
    }
}
