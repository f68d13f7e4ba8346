package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of the Open Data Contract Standard 2.2. Those of 3 stand before them, as they do where contracts are read. */
final class OldContractWords implements Vocabulary {
    private static final Map<String, List<String>> KEYS = Map.of(
            "schema", List.of("dataset"),
            "name", List.of("table", "column"),
            "properties", List.of("columns"),
            "primaryKey", List.of("isPrimaryKey"),
            "partitioned", List.of("partitionStatus"),
            "transformSourceObjects", List.of("transformSourceTables"),
            "schedule", List.of("scheduleCronExpression"),
            "team", List.of("stakeholders"),
            "slaDefaultElement", List.of("slaDefaultColumn"),
            "element", List.of("column"));

    private OldContractWords() {}

    static Element root(Node node) {
        return Element.root(node, new OldContractWords());
    }

    @Override
    public Optional<Element> find(Element at, String key) {
        return switch (key) {
            case "required" -> at.entry(key).or(() -> at.entry("isNullable").map(OldContractWords::opposite));
            case "primaryKey", "partitioned" -> written(at, key).map(OldContractWords::flag);
            case "priceAmount", "value" -> at.entry(key).map(OldContractWords::number);
            case "scheduler" ->
                at.entry(key)
                        .or(() -> at.entry("scheduleCronExpression").map(cron -> cron.saying(Scalar.text("cron"))));
            // There is no word for the items of a list.
            case "logicalType" -> Optional.empty();
            case "arguments" -> at.entry(key).or(() -> Optional.of(at.in(new RuleColumns())));
            default -> written(at, key);
        };
    }

    private static Optional<Element> written(Element at, String key) {
        return Stream.concat(Stream.of(key), KEYS.getOrDefault(key, List.of()).stream())
                .flatMap(word -> at.entry(word).stream())
                .findFirst();
    }

    private static Element opposite(Element flag) {
        boolean isTrue = flag.text().filter("true"::equals).isPresent();
        return isTrue ? said(flag, "false", Kind.FLAG) : said(flag, "true", Kind.FLAG);
    }

    /** Returns a flag, which until 2.2.1 was a text. */
    private static Element flag(Element flag) {
        return flag.text()
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(text -> said(flag, text, Kind.FLAG))
                .orElse(flag);
    }

    /** Returns a number, which until 2.2.1 was a text. */
    private static Element number(Element number) {
        return number.text()
                .filter(text -> Numbers.parse(text).isPresent())
                .map(text -> said(number, text, Kind.NUMBER))
                .orElse(number);
    }

    private static Element said(Element written, String text, Kind kind) {
        return written.saying(new Scalar(text, kind, written.node().place()));
    }

    /** The columns that a rule is about: one of them, or several with commas between them. */
    private static final class RuleColumns implements Vocabulary {
        @Override
        public Optional<Element> find(Element at, String key) {
            return key.equals("properties") ? Optional.of(at) : Optional.empty();
        }

        @Override
        public List<Element> items(Element at) {
            return Stream.of("column", "columns")
                    .flatMap(key -> at.entry(key).stream())
                    .flatMap(RuleColumns::names)
                    .toList();
        }

        private static Stream<Element> names(Element columns) {
            return Arrays.stream(columns.text().orElse("").split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(name -> said(columns, name, Kind.TEXT));
        }
    }
}
