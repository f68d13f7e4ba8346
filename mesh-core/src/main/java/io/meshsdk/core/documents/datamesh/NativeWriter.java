package io.meshsdk.core.documents.datamesh;

import io.meshsdk.DataProduct;
import io.meshsdk.Defaults;
import io.meshsdk.Inheritance;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.stored.Forms;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.rule.ShortForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes products as {@code datamesh/v1}: the stored form in the order and the words of people. Which product it is stands
 * under {@code metadata}, all else under {@code spec}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class NativeWriter {
    static final List<String> METADATA = List.of("name", "domain", "owner", "version", "status");

    private static final Node RULE = Scalar.text("rule");

    private NativeWriter() {}

    /** Returns the document of a product. */
    public static Mapping write(DataProduct product) {
        DataProduct declared = product.declared();
        Mapping stored = Forms.of(product);
        Entries metadata = new Entries();
        METADATA.forEach(key -> metadata.node(key, stored.find(key)));
        Entries spec = new Entries();
        stored.entries().forEach((key, entry) -> {
            if (!METADATA.contains(key) && !key.equals("form")) {
                spec.node(
                        key,
                        key.equals("inherits")
                                ? inherits((Sequence) entry.value(), product.inheritances())
                                : part(key, entry.value(), declared));
            }
        });
        return new Entries()
                .text("apiVersion", "datamesh/v1")
                .text("kind", "DataProduct")
                .mapping("metadata", metadata)
                .mapping("spec", spec)
                .node();
    }

    private static Node part(String key, Node stored, DataProduct product) {
        return switch (key) {
            case "description" -> description((Mapping) stored);
            case "contract" ->
                product.defaultContract()
                        .<Node>map(contract -> contract((Mapping) stored, contract))
                        .orElse(stored);
            case "outputs" -> outputs((Sequence) stored, product);
            default -> stored;
        };
    }

    private static Node inherits(Sequence stored, List<Inheritance> inheritances) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < inheritances.size(); i++) {
            items.add(withDefaults(
                    (Mapping) stored.items().get(i), inheritances.get(i).defaults()));
        }
        return Sequence.of(items);
    }

    /** Returns what stands for something with defaults, these in people's words. */
    static Mapping withDefaults(Mapping stored, Defaults defaults) {
        Optional<Node> written = stored.find("defaults");
        return written.isEmpty()
                ? stored
                : new Entries()
                        .all(stored)
                        .node("defaults", defaults((Mapping) written.get(), defaults))
                        .node();
    }

    /** Returns defaults in people's words. */
    static Mapping defaults(Mapping stored, Defaults defaults) {
        return stored.find("contract").isEmpty() ? stored : withContract(stored, defaults.contract());
    }

    /** A description that is nothing but words is these words. */
    private static Node description(Mapping stored) {
        return stored.entries().keySet().equals(Set.of("text"))
                ? stored.find("text").orElseThrow()
                : stored;
    }

    private static Node outputs(Sequence stored, DataProduct product) {
        List<Node> outputs = new ArrayList<>();
        for (int i = 0; i < stored.items().size(); i++) {
            Mapping port = (Mapping) stored.items().get(i);
            Optional<DataContract> contract = product.outputs().get(i).declaredContract();
            outputs.add(contract.map(own -> withContract(port, own)).orElse(port));
        }
        return Sequence.of(outputs);
    }

    private static Mapping withContract(Mapping port, DataContract contract) {
        Mapping stored = (Mapping) port.find("contract").orElseThrow();
        return new Entries()
                .all(port)
                .node("contract", contract(stored, contract))
                .node();
    }

    private static Mapping contract(Mapping stored, DataContract contract) {
        Entries entries = new Entries();
        stored.entries().forEach((key, entry) -> {
            switch (key) {
                case "schemas" -> schemas((Sequence) entry.value(), entries);
                case "expectations" ->
                    entries.node(
                            key,
                            Sequence.of(contract.expectations().stream()
                                    .map(NativeWriter::expectation)
                                    .toList()));
                case "serviceLevels" -> entries.node("sla", entry.value());
                default -> entries.node(key, entry.value());
            }
        });
        return entries.node();
    }

    private static void schemas(Sequence schemas, Entries entries) {
        if (schemas.items().size() == 1) {
            entries.node("schema", FieldWords.toNative(schemas.items().get(0)));
        } else {
            entries.node(
                    "schemas",
                    Sequence.of(
                            schemas.items().stream().map(FieldWords::toNative).toList()));
        }
    }

    /** A check that its short form says whole is written in it. */
    private static Mapping expectation(Expectation expectation) {
        Mapping stored = Forms.of(expectation);
        Check check = expectation.check();
        Map<String, Node> rest = new LinkedHashMap<>();
        stored.entries().forEach((key, entry) -> rest.put(key.equals("warning") ? "warn" : key, entry.value()));
        if (RULE.equals(rest.get("check"))) {
            rest.remove("check");
            return Mapping.of(rest);
        }
        if (!isSaidShort(check)) {
            return Mapping.of(rest);
        }
        rest.keySet().removeAll(Forms.of(Expectation.of(check)).entries().keySet());
        Entries entries = new Entries();
        check.columns().forEach(column -> entries.text("column", column));
        return entries.node("rule", Scalar.text(ShortForm.of(check)))
                .all(Mapping.of(rest))
                .node();
    }

    private static boolean isSaidShort(Check check) {
        if (check.columns().size() > 1
                || check instanceof Check.Written
                || check instanceof ShapeCheck.SchemaConformance) {
            return false;
        }
        String column = check.columns().isEmpty() ? "" : check.columns().get(0);
        try {
            return Expectations.parse(column, ShortForm.of(check)).check().equals(check);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
