package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Endpoint;
import io.meshsdk.metadata.InputContract;
import io.meshsdk.metadata.Sbom;
import java.util.List;
import java.util.Optional;

/**
 * What a product says of an output port beside what it offers there.
 *
 * @param description what it is, if said
 * @param type the kind of port, open text such as {@code tables}, if said
 * @param sboms the software bills of materials
 * @param inputContracts the contracts it rests on
 * @param endpoint how it is reached beside its files, if said
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record PortDetails(
        Optional<String> description,
        Optional<String> type,
        List<Sbom> sboms,
        List<InputContract> inputContracts,
        Optional<Endpoint> endpoint,
        Annotations annotations) {
    /** Nothing said. */
    public static final PortDetails NONE = new PortDetails(
            Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), Annotations.none());

    /** Copies the lists. */
    public PortDetails {
        sboms = List.copyOf(sboms);
        inputContracts = List.copyOf(inputContracts);
    }
}
