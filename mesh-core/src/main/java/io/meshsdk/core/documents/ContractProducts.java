package io.meshsdk.core.documents;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Labels;
import io.meshsdk.core.documents.binding.Slug;
import io.meshsdk.core.documents.odcs.ContractWriter;
import io.meshsdk.core.documents.odcs.Teams;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.schema.Field;
import java.util.Comparator;
import java.util.Optional;

/**
 * Products of one port that a document of a contract describes: named by the contract's domain and data product, of the
 * contract's version and status.
 */
final class ContractProducts {
    private ContractProducts() {}

    static DataProductBuilder product(DataContract contract) {
        String domain = Slug.of(contract.labels().domain().orElse("unknown"));
        String name = Slug.of(name(contract));
        DataProductBuilder product = DataProduct.builder(domain, name)
                .status(contract.status())
                .contract(contract.labelled(folded(contract.labels(), domain, name)));
        contract.version().ifPresent(version -> product.version(version.toString()));
        contract.description().purpose().ifPresent(product::description);
        Teams.owner(contract.team()).ifPresent(product::owner);
        String[] partitions = partitions(contract);
        return partitions.length == 0
                ? product
                : product.output(OutputPort.delta("default").partitionedBy(partitions));
    }

    /**
     * Returns the document of the contract of one port.
     *
     * @param apiVersion the version of the standard, for example {@code v3.1.0}
     */
    static Mapping document(DataProduct product, OutputPort port, String apiVersion) {
        DataContract contract = port.contract();
        Labels own = contract.labels();
        Labels labels = new Labels(
                own.name(),
                own.tenant(),
                own.domain().or(() -> Optional.of(product.id().domain())),
                own.dataProduct().or(() -> Optional.of(product.id().name())),
                own.createdAt());
        return ContractWriter.write(
                contract.labelled(labels), apiVersion, product.id() + "/" + port.name(), port.version());
    }

    /** A label says what the name that the SDK takes does not. */
    private static Labels folded(Labels labels, String domain, String name) {
        return new Labels(
                labels.name(),
                labels.tenant(),
                labels.domain().filter(label -> !label.equals(domain)),
                labels.dataProduct().filter(label -> !label.equals(name)),
                labels.createdAt());
    }

    private static String name(DataContract contract) {
        return contract.labels()
                .dataProduct()
                .or(() -> contract.labels().name())
                .or(contract::id)
                .orElse("unnamed");
    }

    private static String[] partitions(DataContract contract) {
        if (contract.schemas().size() != 1) {
            return new String[0];
        }
        return contract.schema().fields().stream()
                .filter(field -> field.partitionPosition().isPresent())
                .sorted(Comparator.comparingInt(
                        field -> field.partitionPosition().orElse(0)))
                .map(Field::name)
                .toArray(String[]::new);
    }
}
