package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.publication.rows.ProductColumns;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees that rows may stand beside those that are there: what an overwrite may change, what keeps rows has to keep. */
final class AppendFit {
    private final OutputPort published;
    private final OutputPort next;
    private final List<Violation> found = new ArrayList<>();

    private AppendFit(OutputPort published, OutputPort next) {
        this.published = published;
        this.next = next;
    }

    static PolicyReport.Judgement judge(Order order, Optional<DataProduct> published) {
        List<Violation> found = order.keepsRows()
                ? published
                        .flatMap(product -> product.findOutput(order.port().key()))
                        .map(port -> new AppendFit(port, order.port()).check())
                        .orElse(List.of())
                : List.of();
        return new PolicyReport.Judgement("append-fit", "1.0", found);
    }

    private List<Violation> check() {
        checkPartitions();
        Schema columns = columns(next);
        columns(published).fields().forEach(field -> checkField(field, columns));
        return found;
    }

    private static Schema columns(OutputPort port) {
        Schema contract = port.contract().schema();
        return contract.and(ProductColumns.addedTo(contract));
    }

    private void checkField(Field field, Schema columns) {
        Optional<Field> same = columns.find(field.name());
        String element = "schema." + field.name();
        if (same.isEmpty()) {
            add(
                    "append-field-dropped",
                    element,
                    "Rows cannot be kept: those that are there have a field '%s'".formatted(field.name()));
        } else if (!same.get().type().name().equals(field.type().name())) {
            add(
                    "append-field-retyped",
                    element,
                    "Rows cannot be kept: field '%s' of those that are there is of type %s, not %s"
                            .formatted(
                                    field.name(),
                                    field.type().name(),
                                    same.get().type().name()));
        }
    }

    private void checkPartitions() {
        if (!published.partitionColumns().equals(next.partitionColumns())) {
            add(
                    "append-repartitioned",
                    "partitionedBy",
                    "Rows cannot be kept: those that are there are partitioned by %s, not by %s"
                            .formatted(published.partitionColumns(), next.partitionColumns()));
        }
    }

    private void add(String code, String element, String message) {
        found.add(Violation.broken(code, "outputs[%s].%s".formatted(next.name(), element))
                .because(message)
                .remedy("Publish by overwrite, or keep what was published"));
    }
}
