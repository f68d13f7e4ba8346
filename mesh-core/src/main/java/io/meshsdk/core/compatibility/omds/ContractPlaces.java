package io.meshsdk.core.compatibility.omds;

import io.meshsdk.contract.DataContract;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.documents.odcs.ContractWriter;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.Schema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a change is in a contract of the Open Data Contract Standard. */
final class ContractPlaces {
    private static final Pattern OBJECT = Pattern.compile("\\.schema(?:s\\[(\\d{1,9})])?(.*)", Pattern.DOTALL);
    private static final Map<String, String> KEYS = Map.of(
            ".contract.createdAt", ".contract.contractCreatedTs",
            ".price.currency", ".price.priceCurrency",
            ".price.unit", ".price.priceUnit",
            ".sla", ".slaProperties");
    private static final Map<String, String> LEVELS = Map.of("freshness", "latency", "latency", "readLatency");

    private final DataContract published;
    private final DataContract next;
    private final Spot top;

    ContractPlaces(DataContract published, DataContract next) {
        this.published = published;
        this.next = next;
        this.top = Spot.top(document(published), document(next));
    }

    /** Returns the place of a change between contracts. */
    Spot of(Change change) {
        String path = change.path().substring("contract".length());
        Matcher object = OBJECT.matcher(path);
        if (object.matches()) {
            int index = object.group(1) == null ? 0 : Integer.parseInt(object.group(1));
            return SchemaPlaces.of(change, object(change, index), object.group(2));
        }
        if (path.startsWith(".expectations.")) {
            return quality(change, path.substring(".expectations".length()));
        }
        if (path.startsWith(".sla.")) {
            return level(path.substring(".sla.".length()));
        }
        return elsewhere(change, KEYS.getOrDefault(path, path));
    }

    private Spot elsewhere(Change change, String path) {
        if (path.equals(".price")
                && (change.kind() == ChangeKind.PRICE_RAISED || change.kind() == ChangeKind.PRICE_LOWERED)) {
            return Way.down(top, ".price.priceAmount");
        }
        if (path.equals(".contract")) {
            return top.firstDifference();
        }
        return path.startsWith(".contract.")
                ? Way.down(top, path.substring(".contract".length()))
                : Way.down(top, path);
    }

    /** One object on either side is the same object, whatever its name. */
    private Spot object(Change change, int index) {
        if (published.schemas().size() == 1 && next.schemas().size() == 1) {
            return top.item("schema", 0, "name");
        }
        List<Schema> objects = change.kind() == ChangeKind.OBJECT_REMOVED ? published.schemas() : next.schemas();
        return objects.get(index)
                .name()
                .map(name -> top.item("schema", Map.of("name", name)))
                .orElseGet(() -> top.item("schema", index, "name"));
    }

    private Spot quality(Change change, String rest) {
        DataContract first = change.kind() == ChangeKind.EXPECTATION_REMOVED ? published : next;
        return Stream.of(first, published, next)
                .flatMap(contract -> contract.expectations().stream())
                .filter(expectation -> (rest + ".").startsWith("." + expectation.name() + "."))
                .findFirst()
                .map(this::rules)
                .orElseGet(() -> top.key("schema").unsaid("quality"));
    }

    private Spot rules(Expectation expectation) {
        Spot object = expectation
                .object()
                .map(name -> top.item("schema", Map.of("name", name)))
                .orElseGet(() -> top.item("schema", 0, "name"));
        Spot at = expectation.columns().size() == 1
                ? SchemaPlaces.column(object, expectation.columns().get(0))
                : object;
        Spot rules = at.key("quality");
        return rules.isThere() ? rules : at.unsaid("quality");
    }

    private Spot level(String rest) {
        return top.names("slaProperties", "property").stream()
                .filter(property -> isOf(property, rest))
                .map(property -> level(property, rest))
                .max(Comparator.comparing(Spot::differs))
                .orElseGet(() -> top.key("slaProperties").unsaid(Way.leaf(rest)));
    }

    private static boolean isOf(String property, String rest) {
        return word(rest).equals(property) || property.equals(LEVELS.get(word(rest)));
    }

    private static String word(String rest) {
        return rest.split("[.\\[]", 2)[0];
    }

    private Spot level(String property, String rest) {
        String tail = rest.substring(word(rest).length());
        Map<String, String> named = new LinkedHashMap<>(Map.of("property", property));
        for (String element : top.names("slaProperties", "element")) {
            if (tail.startsWith("[" + element + "]")) {
                named.put("element", element);
                tail = tail.substring(element.length() + 2);
                break;
            }
        }
        return Way.down(top.item("slaProperties", named), tail);
    }

    private static Mapping document(DataContract contract) {
        return ContractWriter.write(contract, "v3.2.0", contract.id().orElse(""), SemanticVersion.of(1, 0, 0));
    }
}
