package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes the contracts of the ports that a path means. A contract that several ports share changes for all of them. */
record EditedContracts(DataProduct product, ElementPath path) {
    DataProduct field(UnaryOperator<Field> change) {
        return contract(contract -> over(contract, change));
    }

    /** Ports of the name that have not what is to be changed stay as they are, but one has to have it. */
    DataProduct contract(UnaryOperator<DataContract> change) {
        DataProduct said = product.declared();
        List<OutputPort> ports = said.outputs().stream().filter(path::isOf).toList();
        DataProductBuilder builder = product.toBuilder();
        boolean changed = false;
        Optional<DataContract> shared = said.defaultContract()
                .filter(any ->
                        ports.stream().anyMatch(port -> port.declaredContract().isEmpty()))
                .filter(this::hasField);
        if (shared.isPresent()) {
            builder.contract(change.apply(shared.get()));
            changed = true;
        }
        for (OutputPort port : ports) {
            Optional<DataContract> own = port.declaredContract().filter(this::hasField);
            if (own.isPresent()) {
                builder.output(port.contract(change.apply(own.get())));
                changed = true;
            }
        }
        if (!changed) {
            throw new IllegalArgumentException("Cannot edit '%s' of '%s': it has none, or several that may be meant"
                    .formatted(path.text(), product.id()));
        }
        return finish(product, builder);
    }

    /** A product stays built, and a draft a draft. */
    static DataProduct finish(DataProduct before, DataProductBuilder builder) {
        return before.problems().isEmpty() ? builder.build() : builder.draft();
    }

    private boolean hasField(DataContract contract) {
        return path.field().isEmpty() || object(contract).filter(this::hasField).isPresent();
    }

    private boolean hasField(Schema schema) {
        try {
            return schema.editing(path.field(), UnaryOperator.identity()).equals(schema);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<Schema> object(DataContract contract) {
        return path.object() < contract.schemas().size()
                ? Optional.of(contract.schemas().get(path.object()))
                : Optional.empty();
    }

    private DataContract over(DataContract contract, UnaryOperator<Field> change) {
        List<Schema> schemas = new ArrayList<>(contract.schemas());
        schemas.set(path.object(), schemas.get(path.object()).editing(path.field(), change));
        return contract.over(schemas).expect(contract.expectations()).sla(contract.serviceLevels());
    }
}
