package io.meshsdk.core.documents.odcs;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Rewording;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads contracts of the Open Data Contract Standard 2.2: it says them in the words of 3.x, which are read as ever. What 3.x
 * has no word for stays as it is written, and is kept. Credentials are not carried. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class OldContractReader {
    /** The keys that are never carried. */
    public static final Set<String> CREDENTIALS = Set.of("username", "password");

    private static final Set<String> SERVER_TYPES = Set.of(
            "athena",
            "azure",
            "bigquery",
            "clickhouse",
            "databricks",
            "denodo",
            "dremio",
            "duckdb",
            "glue",
            "cloudsql",
            "db2",
            "informix",
            "kafka",
            "kinesis",
            "local",
            "mysql",
            "oracle",
            "postgresql",
            "postgres",
            "presto",
            "pubsub",
            "redshift",
            "s3",
            "sftp",
            "snowflake",
            "sqlserver",
            "synapse",
            "trino",
            "vertica");

    private final ContractReader reader;

    /** Creates a reader. */
    public OldContractReader() {
        this.reader = new ContractReader(Between.EXCLUSIVE);
    }

    /** Returns the contract of a document; a draft, which need not be of use. */
    public DataContract read(Mapping document) {
        return reader.read(newer(document));
    }

    static Mapping newer(Mapping document) {
        Rewording words = new Rewording(document)
                .drop("username", "password")
                .rename("uuid", "id", "datasetName", "name", "datasetDomain", "domain", "quantumName", "dataProduct")
                .rename("dataset", "schema", "stakeholders", "team")
                .each("schema", OldContractReader::table)
                .each("slaProperties", OldContractReader::level)
                .change("price", price -> price instanceof Mapping mapping ? price(mapping) : price);
        return words.append("support", support(words))
                .append("servers", server(words))
                .node();
    }

    private static Mapping price(Mapping price) {
        return new Rewording(price)
                .change("priceAmount", OldContractReader::number)
                .node();
    }

    private static List<Mapping> support(Rewording words) {
        List<Mapping> channels = new ArrayList<>();
        words.text("productSlackChannel")
                .map(name -> new Entries().text("channel", name).text("tool", "slack"))
                .ifPresent(channel -> channels.add(channel.node()));
        words.text("productDl")
                .map(address -> new Entries().text("channel", address).text("tool", "email"))
                .ifPresent(channel -> channels.add(channel.node()));
        words.text("productFeedbackUrl")
                .map(url -> new Entries().text("channel", "feedback").text("url", url))
                .ifPresent(channel -> channels.add(channel.node()));
        return channels;
    }

    /** One server was told among the keys of the contract; the system it runs on is its type, where the standard has it. */
    private static List<Mapping> server(Rewording words) {
        Entries server = new Entries();
        words.text("server").ifPresent(host -> server.text("host", host));
        for (String key : List.of("project", "database", "driver", "driverVersion")) {
            words.text(key).ifPresent(text -> server.text(key, text));
        }
        if (server.isEmpty()) {
            return List.of();
        }
        String type = words.peek("sourceSystem")
                .map(system -> system.toLowerCase(Locale.ROOT))
                .filter(SERVER_TYPES::contains)
                .orElse("custom");
        return List.of(new Entries()
                .text("server", "default")
                .text("type", type)
                .all(server.node())
                .node());
    }

    private static Mapping table(Mapping table) {
        return new Rewording(table)
                .rename("table", "name", "columns", "properties", "dataGranularity", "dataGranularityDescription")
                .change("description", OldContractReader::lines)
                .each("properties", OldContractReader::column)
                .each("quality", OldContractReader::rule)
                .node();
    }

    /** A description was a list of lines before 2.2.2. */
    private static Node lines(Node node) {
        if (!(node instanceof Sequence lines)
                || !lines.items().stream().allMatch(line -> line instanceof Scalar some && some.kind() != Kind.NULL)) {
            return node;
        }
        return Scalar.text(
                lines.items().stream().map(line -> ((Scalar) line).text()).collect(Collectors.joining("\n")));
    }

    private static Mapping column(Mapping column) {
        Rewording words = new Rewording(column)
                .rename("column", "name", "isPrimaryKey", "primaryKey", "isUnique", "unique")
                .rename("partitionStatus", "partitioned", "encryptedColumnName", "encryptedName")
                .rename("transformSourceTables", "transformSourceObjects", "sampleValues", "examples")
                .rename("criticalDataElementStatus", "criticalDataElement")
                .change("primaryKey", OldContractReader::flag)
                .each("quality", OldContractReader::rule);
        if (!words.has("required")) {
            boolean nullable =
                    words.take("isNullable", OldContractReader::truth).orElse(false);
            if (!words.has("isNullable")) {
                words.put("required", Scalar.flag(!nullable));
            }
        }
        return typed(words).node();
    }

    /** A logical type could be any word; one that 3.x does not have counts as a stored type. */
    private static Rewording typed(Rewording words) {
        Optional<String> word =
                words.peek("logicalType").map(type -> type.strip().toLowerCase(Locale.ROOT));
        if (word.isEmpty() || TypeNames.isLogical(word.get())) {
            return word.isEmpty() ? words : words.change("logicalType", type -> Scalar.text(word.get()));
        }
        Optional<String> logical = TypeNames.stored(word.get()).map(TypeNames::logical);
        String written = words.text("logicalType").orElseThrow();
        logical.ifPresent(type -> words.put("logicalType", Scalar.text(type)));
        if (logical.isEmpty() || words.has("physicalType")) {
            words.append("customProperties", List.of(property("logicalType", written)));
        }
        return words.put("physicalType", Scalar.text(written));
    }

    private static Mapping property(String name, String value) {
        return new Entries().text("property", name).text("value", value).node();
    }

    /** A rule names a template of a tool: nothing that can be measured without the tool. */
    private static Mapping rule(Mapping rule) {
        Rewording words = new Rewording(rule);
        words.text("type").ifPresent(type -> words.append("customProperties", List.of(property("type", type))));
        if (words.has("scheduleCronExpression") && !words.has("schedule")) {
            words.rename("scheduleCronExpression", "schedule").put("scheduler", Scalar.text("cron"));
        }
        boolean run = words.has("templateName") || words.has("toolName");
        return words.rename("toolName", "engine", "templateName", "implementation")
                .put("type", Scalar.text(run ? "custom" : "text"))
                .node();
    }

    private static Mapping level(Mapping level) {
        return new Rewording(level)
                .rename("column", "element")
                .change("value", OldContractReader::number)
                .change("valueExt", OldContractReader::number)
                .node();
    }

    /** Numbers were written as texts before 2.2.2. */
    private static Node number(Node node) {
        boolean digits = node instanceof Scalar text
                && text.kind() == Kind.TEXT
                && text.text().matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
        return digits ? new Scalar(((Scalar) node).text(), Kind.NUMBER, node.place()) : node;
    }

    /** Whether a column is a key was written as a text before 2.2.2. */
    private static Node flag(Node node) {
        return truth(node).<Node>map(Scalar::flag).orElse(node);
    }

    private static Optional<Boolean> truth(Node node) {
        String word = node instanceof Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "true", "yes", "y" -> Optional.of(true);
            case "false", "no", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
