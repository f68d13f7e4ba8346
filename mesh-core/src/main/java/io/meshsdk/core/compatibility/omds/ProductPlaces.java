package io.meshsdk.core.compatibility.omds;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.InputPort.ContractInput;
import io.meshsdk.OutputPort;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.documents.odps.ProductDocumentWriter;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Finds where a change is in a product of the Open Data Product Standard. */
final class ProductPlaces {
    private static final Map<String, String> KEYS = Map.of(
            "product.archetype", "product.type",
            "product.createdAt", "product.productCreatedTs");

    private final DataProduct published;
    private final DataProduct next;
    private final Mapping before;
    private final Mapping after;
    private final Spot top;

    ProductPlaces(DataProduct published, DataProduct next) {
        this.published = published;
        this.next = next;
        this.before = ProductDocumentWriter.write(published, "v1.1.0");
        this.after = ProductDocumentWriter.write(next, "v1.1.0");
        this.top = Spot.top(before, after);
    }

    String idBefore() {
        return id(before);
    }

    String idAfter() {
        return id(after);
    }

    /** Returns the place of a change between products. */
    Spot of(Change change) {
        String path = KEYS.getOrDefault(change.path(), change.path());
        if (path.startsWith("outputs[")) {
            return portThatComesOrGoes(change);
        }
        if (path.startsWith("inputs[")) {
            return input(path);
        }
        return path.startsWith("product.")
                ? Way.down(top, path.substring("product".length()))
                : Way.down(top, "." + path);
    }

    /** Returns the place of a change between two versions of a port. */
    Spot of(Change change, OutputPort portBefore, OutputPort portAfter) {
        Spot port = top.item("outputPorts", named(portBefore), named(portAfter));
        String rest =
                change.path().substring("outputs[]".length() + portAfter.name().length());
        return Way.down(port, rest.equals(".sboms") ? ".sbom" : rest);
    }

    /** The path of such a change has the name of the port, the sentence its major version too. */
    private Spot portThatComesOrGoes(Change change) {
        return Stream.concat(published.outputs().stream(), next.outputs().stream())
                .filter(port -> change.sentence().contains("'%s'".formatted(port.key())))
                .findFirst()
                .map(port -> top.item("outputPorts", named(port)))
                .orElseGet(() -> top.key("outputPorts"));
    }

    private Spot input(String path) {
        return Stream.concat(published.inputs().stream(), next.inputs().stream())
                .filter(input -> path.equals("inputs[%s]".formatted(input.name())))
                .findFirst()
                .map(input -> top.item("inputPorts", named(input)))
                .orElseGet(() -> top.key("inputPorts"));
    }

    private static Map<String, String> named(OutputPort port) {
        return named(port.name(), port.version().toString());
    }

    private static Map<String, String> named(InputPort input) {
        return input instanceof ContractInput contract
                ? contract.version()
                        .map(version -> named(contract.portName(), version))
                        .orElse(Map.of("name", contract.portName()))
                : Map.of("name", input.name());
    }

    private static Map<String, String> named(String name, String version) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("name", name);
        named.put("version", version);
        return named;
    }

    private static String id(Mapping document) {
        return ((Scalar) document.find("id").orElseThrow()).text();
    }
}
