package io.meshsdk.core.documents.datamesh;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The manifest of {@code datamesh/v1} as it was first described, in the keys that are written: a schema at an output, and
 * {@code sla}, {@code quality} and {@code lineage} beside the outputs.
 */
final class ManifestWords {
    private ManifestWords() {}

    static Mapping translated(Mapping root) {
        Optional<Node> spec = root.find("spec");
        if (spec.isEmpty() || !(spec.get() instanceof Mapping written) || isNative(written)) {
            return root;
        }
        return new Entries().all(root).node("spec", spec(written)).node();
    }

    private static boolean isNative(Mapping spec) {
        boolean schemaAtOutput = new Keys(spec)
                .mappings("outputs").stream()
                        .anyMatch(output -> output.find("schema").isPresent()
                                || output.find("location").isPresent());
        return !schemaAtOutput
                && spec.find("sla").isEmpty()
                && spec.find("quality").isEmpty()
                && spec.find("lineage").isEmpty();
    }

    private static Mapping spec(Mapping written) {
        Keys keys = new Keys(written);
        Entries entries = new Entries();
        List<Mapping> outputs = keys.mappings("outputs");
        Entries promises = new Entries();
        keys.mapping("quality")
                .flatMap(quality -> quality.find("expectations"))
                .ifPresent(expectations -> promises.node("expectations", expectations));
        keys.node("sla").ifPresent(sla -> promises.node("sla", ServiceLevelWords.list(sla)));
        written.entries().forEach((key, entry) -> {
            switch (key) {
                case "outputs", "sla", "quality" -> {}
                case "lineage" -> upstream(entry.value()).ifPresent(inputs -> entries.node("inputs", inputs));
                default -> entries.node(key, entry.value());
            }
        });
        List<Node> ports = new ArrayList<>();
        for (Mapping output : outputs) {
            ports.add(output(output, promises.node()));
        }
        return entries.node("outputs", Sequence.of(ports)).node();
    }

    private static Mapping output(Mapping written, Mapping promises) {
        Keys keys = new Keys(written);
        Entries contract = new Entries();
        keys.node("schema").ifPresent(schema -> contract.node("schema", schema));
        contract.all(promises);
        keys.text("location")
                .ifPresent(location ->
                        contract.node("servers", Sequence.of(List.of(server(location, keys.text("format"))))));
        Entries port = new Entries();
        written.entries().forEach((key, entry) -> {
            switch (key) {
                case "schema", "location", "contract" -> {}
                case "type" ->
                    port.node(
                            "details", new Entries().node("type", entry.value()).node());
                default -> port.node(key, entry.value());
            }
        });
        if (written.find("format").isEmpty()) {
            port.text("format", "delta");
        }
        keys.mapping("contract").ifPresent(contract::all);
        return port.mapping("contract", contract).node();
    }

    private static Mapping server(String location, Optional<String> format) {
        String type = location.startsWith("abfs") || location.startsWith("wasb")
                ? "azure"
                : location.startsWith("s3") ? "s3" : "local";
        return new Entries()
                .text("server", "default")
                .text("type", type)
                .node(
                        "properties",
                        new Entries()
                                .text(type.equals("local") ? "path" : "location", location)
                                .text("format", format)
                                .node())
                .node();
    }

    private static Optional<Node> upstream(Node lineage) {
        if (!(lineage instanceof Mapping mapping)) {
            return Optional.empty();
        }
        List<Node> inputs = new ArrayList<>();
        for (Mapping source : new Keys(mapping).mappings("upstream")) {
            Keys keys = new Keys(source);
            Optional<String> domain = keys.text("domain");
            Optional<String> product = keys.text("product");
            if (domain.isPresent() && product.isPresent()) {
                inputs.add(new Entries()
                        .node("product", Scalar.text(domain.get() + "." + product.get()))
                        .node("port", Scalar.text(""))
                        .node());
            }
        }
        return Optional.of(Sequence.of(inputs));
    }
}
