package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Synonym;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.Physical;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Reads one schema object with the rules in it. */
final class ObjectReader {
    private final Schema schema;
    private final RuleReader rules;

    ObjectReader(Mapping object, boolean oneOfSeveral, Between between) {
        Keys keys = new Keys(object);
        Optional<String> name = keys.text("name");
        this.rules = new RuleReader(oneOfSeveral ? name : Optional.empty(), between);
        this.schema = read(keys, name);
    }

    Schema schema() {
        return schema;
    }

    List<Expectation> expectations() {
        return rules.found();
    }

    private Schema read(Keys keys, Optional<String> name) {
        if (keys.take("logicalType", type -> type.says(Scalar.text("object")) ? Optional.of(type) : Optional.empty())
                .isPresent()) {
            keys.skip("logicalType");
        }
        Schema bare = Schema.draft(new PropertyReader(rules).fields(keys.mappings("properties"), ""));
        Schema object = name.map(bare::named).orElse(bare);
        object = keys.text("description").map(object::describedAs).orElse(object);
        object = keys.text("businessName").map(object::businessName).orElse(object);
        object =
                keys.text("dataGranularityDescription").map(object::granularity).orElse(object);
        object = keys.flag("deprecated").orElse(false) ? object.deprecated() : object;
        object = keys.take("context", ContractReader::context)
                .map(object::context)
                .orElse(object);
        Physical physical = new Physical(keys.text("physicalName"), keys.text("physicalType"), Optional.empty());
        rules.read(keys, "");
        return object.physical(physical)
                .synonymEntries(Records.list(Synonym.class, keys, "synonyms"))
                .relatedTo(Relationships.read(keys).toArray(Relationship[]::new))
                .annotated(AnnotationKeys.read(keys));
    }
}
