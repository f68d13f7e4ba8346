package io.meshsdk.core.documents.odcs;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Description;
import io.meshsdk.contract.Team;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes contracts in the words of the Open Data Contract Standard 3.x, those of its newest version among them; what a
 * version does not allow is taken out by whoever asked for that version. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ContractWriter {
    private ContractWriter() {}

    /**
     * Returns the document of a contract.
     *
     * @param apiVersion the version of the standard it declares, for example {@code v3.1.0}
     * @param id the id of the contract, where it has none itself
     * @param version the version of the contract, where it has none itself
     */
    public static Mapping write(DataContract contract, String apiVersion, String id, SemanticVersion version) {
        Entries entries = new Entries()
                .text("apiVersion", apiVersion)
                .text("kind", "DataContract")
                .text("id", contract.id().orElse(id))
                .text("name", contract.labels().name())
                .text("version", contract.version().orElse(version).toString())
                .text("status", contract.status().name().toLowerCase(Locale.ROOT))
                .text("domain", contract.labels().domain())
                .text("dataProduct", contract.labels().dataProduct())
                .text("tenant", contract.labels().tenant());
        if (!contract.description().equals(Description.NONE)) {
            entries.node("description", Records.write(contract.description()));
        }
        entries.nodes("servers", contract.servers(), Servers::write)
                .nodes("schema", objects(contract), object -> object);
        people(contract, entries);
        entries.nodes("slaProperties", contract.serviceLevels(), ServiceLevelWriter::write)
                .node("context", contract.context().map(Records::write))
                .text("contractCreatedTs", contract.labels().createdAt());
        return AnnotationKeys.write(contract.annotations(), entries).node();
    }

    private static void people(DataContract contract, Entries entries) {
        entries.node("price", contract.price().map(Records::write));
        Mapping team = Teams.write(contract.team());
        if (!contract.team().equals(Team.none()) && !team.entries().isEmpty()) {
            entries.node("team", team);
        }
        entries.nodes("roles", contract.roles(), Records::write).nodes("support", contract.support(), Records::write);
    }

    private static List<Mapping> objects(DataContract contract) {
        List<Mapping> objects = new ArrayList<>();
        for (Schema schema : contract.schemas()) {
            objects.add(object(schema, expectations(contract, schema, objects.isEmpty())));
        }
        return objects;
    }

    private static Mapping object(Schema schema, List<Expectation> expectations) {
        RuleWriter rules = new RuleWriter(expectations);
        PropertyWriter properties = new PropertyWriter(rules);
        Entries entries = new Entries()
                .text("name", schema.name())
                .text("logicalType", "object")
                .text("physicalName", schema.physical().name())
                .text("physicalType", schema.physical().type())
                .text("businessName", schema.businessName())
                .text("description", schema.description())
                .nodes("synonyms", schema.synonymEntries(), Records::write)
                .text("dataGranularityDescription", schema.granularity())
                .flag("deprecated", schema.isDeprecated())
                .node("context", schema.context().map(Records::write))
                .nodes("properties", schema.fields(), field -> properties.write(field, ""))
                .nodes("relationships", schema.relationships(), Relationships::write)
                .nodes("quality", rules.at(""), rule -> rule);
        return AnnotationKeys.write(schema.annotations(), entries).node();
    }

    /** An expectation that names no schema object speaks of the first. */
    private static List<Expectation> expectations(DataContract contract, Schema schema, boolean first) {
        return contract.expectations().stream()
                .filter(expectation -> expectation.object().isEmpty()
                        ? first
                        : expectation.object().equals(Optional.of(schema.name().orElse(""))))
                .toList();
    }
}
