package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Labels;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.ChangelogEntry;
import io.meshsdk.metadata.ManagementPort;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.SupportChannel;
import java.util.List;

/**
 * What is said of a product beside what it reads and offers.
 *
 * @param labels what the product calls itself and its surroundings, for people
 * @param support where consumers ask and are told
 * @param managementPorts where the product is managed
 * @param observability what is watched, and when somebody is told
 * @param changelog what its versions changed
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record ProductDetails(
        Labels labels,
        List<SupportChannel> support,
        List<ManagementPort> managementPorts,
        Observability observability,
        List<ChangelogEntry> changelog,
        Annotations annotations) {
    /** Nothing said. */
    public static final ProductDetails NONE = new ProductDetails(
            Labels.NONE, List.of(), List.of(), Observability.nothing(), List.of(), Annotations.none());

    /** Copies the lists. */
    public ProductDetails {
        support = List.copyOf(support);
        managementPorts = List.copyOf(managementPorts);
        changelog = List.copyOf(changelog);
    }

    /** Returns a copy with other labels. */
    public ProductDetails labels(Labels changed) {
        return new ProductDetails(changed, support, managementPorts, observability, changelog, annotations);
    }

    /** Returns a copy with other channels of support. */
    public ProductDetails support(List<SupportChannel> changed) {
        return new ProductDetails(labels, changed, managementPorts, observability, changelog, annotations);
    }

    /** Returns a copy with other management ports. */
    public ProductDetails managementPorts(List<ManagementPort> changed) {
        return new ProductDetails(labels, support, changed, observability, changelog, annotations);
    }

    /** Returns a copy of which something else is watched. */
    public ProductDetails observability(Observability changed) {
        return new ProductDetails(labels, support, managementPorts, changed, changelog, annotations);
    }

    /** Returns a copy with another changelog. */
    public ProductDetails changelog(List<ChangelogEntry> changed) {
        return new ProductDetails(labels, support, managementPorts, observability, changed, annotations);
    }

    /** Returns a copy with other annotations. */
    public ProductDetails annotations(Annotations changed) {
        return new ProductDetails(labels, support, managementPorts, observability, changelog, changed);
    }
}
