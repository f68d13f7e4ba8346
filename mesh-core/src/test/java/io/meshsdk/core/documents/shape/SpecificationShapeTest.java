package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.error.Diagnostic;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One change at a time to a contract of the Data Contract Specification, and what is found strictly. The verdicts are those
 * of its official schemas, which are not at hand here.
 */
final class SpecificationShapeTest {
    private static final String NONE = "-";

    private static Corpus.Sample changed(String file, String version, String place, String value) {
        Corpus.Sample sample = Corpus.ours(Standard.DCS, file);
        Node.Mapping root = changed(sample.document().root(), Arrays.asList(place.split("/")), value);
        return new Corpus.Sample(Standard.DCS, new Document(file, root)).declaring(version);
    }

    private static Node.Mapping changed(Node.Mapping mapping, List<String> place, String value) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        String key = place.get(0);
        if (place.size() > 1) {
            Node.Entry entry = entries.get(key);
            Node inner = changed((Node.Mapping) entry.value(), place.subList(1, place.size()), value);
            entries.put(key, new Node.Entry(inner, entry.keyPlace()));
        } else if (value.equals(NONE)) {
            entries.remove(key);
        } else {
            Node written =
                    Trees.read("", "value: " + value).root().find("value").orElseThrow();
            entries.put(key, new Node.Entry(written, mapping.place()));
        }
        return new Node.Mapping(entries, mapping.place());
    }

    private static String found(Corpus.Sample sample, Strictness strictness) {
        List<Diagnostic> found = sample.shape().judge(sample.document(), strictness);
        return String.join(
                ", ",
                found.stream()
                        .filter(Diagnostic::isError)
                        .map(one -> one.code() + " " + one.where().path())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|-|missing-key id",
                "id|7|wrong-type id",
                "info|-|missing-key info",
                "info/title|-|missing-key info.title",
                "info/version|-|missing-key info.version",
                "info/version|1.0|wrong-type info.version",
                "info/status|anything|",
                "info/contact|desk@example.org|wrong-type info.contact",
                "info/contact/url|7|wrong-type info.contact.url",
                "info/unheardOf|{a: 1}|",
                "unheardOf|[1]|",
                "tags|bikes|wrong-type tags",
                "tags|[1]|wrong-type tags[0]",
                "links|{}|wrong-length links",
                "links|{two words: x}|wrong-pattern links.two words",
                "links|{wiki: 7}|wrong-type links.wiki",
                "links|{wiki: no address}|",
                "servers|{}|",
                "servers|[]|wrong-type servers",
                "servers/two words|{type: local, path: x, format: y}|",
                "servers/production/type|-|missing-key servers.production.type",
                "servers/production/type|unheardOf|",
                "servers/production/location|-|missing-key servers.production.location",
                "servers/production/format|xml|unknown-word servers.production.format",
                "servers/production/delimiter|comma|unknown-word servers.production.delimiter",
                "servers/production/roles|[{description: x}]|missing-key servers.production.roles[0].name",
                "servers/production/encoding|7|",
                "servers/warehouse/port|\"5432\"|wrong-type servers.warehouse.port",
                "servers/warehouse/schema|-|missing-key servers.warehouse.schema",
                "servers/more|{type: sftp, location: ftp://x}|wrong-pattern servers.more.location",
                "servers/more|{type: clickhouse, host: a}|missing-key servers.more.port, missing-key servers.more.database",
                "terms/usage|[x]|wrong-type terms.usage",
                "terms/policies|[{url: 7}]|wrong-type terms.policies[0].url",
                "terms/policies|{}|wrong-type terms.policies",
                "models|{}|wrong-length models",
                "models|{two words: {}}|wrong-pattern models.two words",
                "models/trips|x|wrong-type models.trips",
                "models/trips|null|null-value models.trips",
                "models/trips/type|tabel|unknown-word models.trips.type",
                "models/trips/primaryKey|id|wrong-type models.trips.primaryKey",
                "models/trips/additionalFields|\"no\"|wrong-type models.trips.additionalFields",
                "models/trips/examples|{}|wrong-type models.trips.examples",
                "models/trips/config|{avroNamespace: 7}|wrong-type models.trips.config.avroNamespace",
                "models/trips/config|{other: null}|",
                "models/trips/fields|[]|wrong-type models.trips.fields",
                "models/trips/fields/leg/type|strin|unknown-word models.trips.fields.leg.type",
                "models/trips/fields/leg/type|-|",
                "models/trips/fields/leg/required|\"true\"|wrong-type models.trips.fields.leg.required",
                "models/trips/fields/leg/minimum|\"1\"|wrong-type models.trips.fields.leg.minimum",
                "models/trips/fields/leg/minLength|1.5|wrong-type models.trips.fields.leg.minLength",
                "models/trips/fields/leg/minLength|-1|",
                "models/trips/fields/leg/precision|1.5|",
                "models/trips/fields/leg/example|7|wrong-type models.trips.fields.leg.example",
                "models/trips/fields/leg/examples|7|wrong-type models.trips.fields.leg.examples",
                "models/trips/fields/leg/enum|[a, a]|repeated-item models.trips.fields.leg.enum[1]",
                "models/trips/fields/leg/enum|[1]|wrong-type models.trips.fields.leg.enum[0]",
                "models/trips/fields/leg/references|[a.b]|wrong-type models.trips.fields.leg.references",
                "models/trips/fields/leg/items|{type: lst}|unknown-word models.trips.fields.leg.items.type",
                "models/trips/fields/leg/keys|{pii: x}|wrong-type models.trips.fields.leg.keys.pii",
                "models/trips/fields/leg/values|[]|wrong-type models.trips.fields.leg.values",
                "models/trips/fields/leg/fields|{a: {type: x}}|unknown-word models.trips.fields.leg.fields.a.type",
                "models/trips/fields/leg/lineage|{}|missing-key models.trips.fields.leg.lineage.inputFields",
                "models/trips/fields/leg/$ref|7|wrong-type models.trips.fields.leg.$ref",
                "models/trips/quality|[{type: txt}]|unknown-word models.trips.quality[0].type",
                "models/trips/quality|[{type: text}]|missing-key models.trips.quality[0].description",
                "models/trips/quality|[{type: sql}]|missing-key models.trips.quality[0].query",
                "models/trips/quality|[{type: sql, query: x, mustBe: \"1\"}]|wrong-type models.trips.quality[0].mustBe",
                "models/trips/quality|[{type: sql, query: x, mustBeBetween: [1, 1]}]|",
                "models/trips/quality|[{type: library}]|missing-key models.trips.quality[0].metric",
                "models/trips/quality|[{type: library, metric: row_count}]|unknown-word models.trips.quality[0].metric",
                "models/trips/quality|[{type: library, metric: rowCount, mustBe: x}]|",
                "models/trips/quality|[{type: library, metric: rowCount, mustBeBetween: [1, 1]}]|repeated-item models.trips.quality[0].mustBeBetween[1]",
                "models/trips/quality|[{type: library, metric: rowCount, mustBeBetween: [1]}]|wrong-length models.trips.quality[0].mustBeBetween",
                "models/trips/quality|[{type: library, metric: rowCount, arguments: {a: null}}]|null-value models.trips.quality[0].arguments.a",
                "models/trips/quality|[{type: custom, engine: x, implementation: 7}]|wrong-type models.trips.quality[0].implementation",
                "models/trips/quality|[{type: custom, implementation: x}]|missing-key models.trips.quality[0].engine",
                "definitions/amount/type|-|missing-key definitions.amount.type",
                "definitions/amount/scale|1.5|wrong-type definitions.amount.scale",
                "definitions/two words|{type: text}|wrong-pattern definitions.two words",
                "servicelevels/availability/percentage|most|wrong-pattern servicelevels.availability.percentage",
                "servicelevels/availability/percentage|99.5|wrong-type servicelevels.availability.percentage",
                "servicelevels/retention/unlimited|never|wrong-type servicelevels.retention.unlimited",
                "servicelevels/freshness|25h|wrong-type servicelevels.freshness",
                "servicelevels/frequency/type|often|unknown-word servicelevels.frequency.type",
                "servicelevels/kindness|always|",
            })
    void strict_changeTo121_isJudgedAsByTheSchema(String place, String value, String expected) {
        assertThat(found(changed("specification-1.2.yaml", "1.2.1", place, value), Strictness.STRICT))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.0|servers/books/type|local|missing-key servers.books.path, missing-key servers.books.format",
                "1.1.0|servers/books/type|hdfs|unknown-word servers.books.type",
                "1.1.0|servers/books/type|gcs|unknown-word servers.books.type",
                "1.1.0|servers/query|{type: BigQuery}|",
                "1.1.0|models/orders/fields/amount|{type: time}|newer-than-declared models.orders.fields.amount.type",
                "1.2.0|models/orders/fields/amount|{type: time}|wrong-type models.orders.fields.state.quality[0].mustBe, wrong-type models.orders.quality[1].mustBeLessThanOrEqualTo",
                "1.1.0|models/orders/quality|[{type: library, metric: rowCount}]|missing-key models.orders.quality[0].rule",
                "1.1.0|models/orders/quality|[{type: sql, query: x, mustBeLessOrEqualTo: x}]|",
                "1.2.1|models/orders/quality|[{type: sql, query: x, mustBeLessOrEqualTo: x}]|wrong-type models.orders.quality[0].mustBeLessOrEqualTo",
                "1.1.0|models/orders/additionalFields|x|",
                "1.1.0|definitions/a|{type: text}|",
                "0.9.3|servers|{}|wrong-pattern definitions.sales/order, missing-key definitions.sales/order.name",
            })
    void strict_changeToOtherVersions_isJudgedByThem(String version, String place, String value, String expected) {
        assertThat(found(changed("specification-1.1.yaml", version, place, value), Strictness.STRICT))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.9.3|tags|[web]|",
                "0.9.0|tags|[web]|",
                "0.9.3|servers/production/type|hdfs|unknown-word servers.production.type",
                "0.9.3|servers/query/dataset|-|missing-key servers.query.dataset",
                "0.9.3|definitions/visitor/name|-|missing-key definitions.visitor.name",
                "0.9.3|definitions|{web/visitor: {name: a, type: text}}|wrong-pattern definitions.web/visitor",
                "0.9.3|schema/type|xml|unknown-word schema.type",
                "0.9.3|schema/specification|-|missing-key schema.specification",
                "0.9.3|examples|[{type: csv}]|missing-key examples[0].data",
                "0.9.3|quality/specification|[x]|wrong-type quality.specification",
                "0.9.3|models/visits/quality|x|",
                "0.9.3|models/visits/fields/page/primaryKey|x|",
                "0.9.3|terms/policies|x|",
                "1.1.0|servers|{}|",
                "1.1.0|quality|x|unknown-word servers.production.type, wrong-pattern servers.drop.location",
            })
    void strict_changeTo09_isJudgedAsByTheSchema(String version, String place, String value, String expected) {
        assertThat(found(changed("specification-0.9.yaml", version, place, value), Strictness.STRICT))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|-|",
                "info|-|",
                "dataContractSpecification|1.1|",
                "info/version|1.0|",
                "models/trips/fields/leg/type|strin|",
                "models/trips/fields/leg/required|\"true\"|",
                "models/trips/fields/leg/minLength|few|wrong-type models.trips.fields.leg.minLength",
                "models/trips/fields/leg/enum|[1]|",
                "models/trips/fields|[]|wrong-type models.trips.fields",
                "models/trips|null|",
                "servers/production/location|-|",
                "servicelevels/freshness|25h|wrong-type servicelevels.freshness",
            })
    void lenient_change_isAnErrorWhereNothingCanBeMadeOfIt(String place, String value, String expected) {
        assertThat(found(changed("specification-1.2.yaml", "1.2.1", place, value), Strictness.LENIENT))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "info/titel|x|",
                "servers/warehouse/enviroment|x|WARNING unknown-key servers.warehouse.enviroment: Write 'environment'.",
                "models/stations/quallity|[]|WARNING unknown-key models.stations.quallity: Write 'quality'.",
                "models/trips/fields/leg/minLenght|1|WARNING unknown-key models.trips.fields.leg.minLenght: Write 'minLength'.",
                "definitions/amount/patern|x|WARNING unknown-key definitions.amount.patern: Write 'pattern'.",
                "servicelevels/frequncy|{}|",
            })
    void strict_keyOfItsAuthor_warnsWhereAnotherWasMeant(String place, String value, String expected) {
        Corpus.Sample sample = changed("specification-1.2.yaml", "1.2.1", place, value);

        assertThat(sample.shape().judge(sample.document(), Strictness.STRICT).stream()
                        .map(one -> "%s %s %s: %s"
                                .formatted(
                                        one.severity(), one.code(), one.where().path(), one.remedy()))
                        .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
