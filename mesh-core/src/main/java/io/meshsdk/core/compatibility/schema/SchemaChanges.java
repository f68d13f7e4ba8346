package io.meshsdk.core.compatibility.schema;

import io.meshsdk.contract.DataContract;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.AnnotationChanges;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Pairs;
import io.meshsdk.schema.Schema;
import java.util.List;

/**
 * What changes in the schema objects of a contract: which there are, what is said of each, and their fields.
 *
 * @since 0.1.0
 */
public final class SchemaChanges {
    private final Findings findings;
    private final DataContract before;
    private final DataContract after;

    /** Creates what adds the changes from one contract to another to findings, under the path of the contract. */
    public SchemaChanges(Findings findings, DataContract before, DataContract after) {
        this.findings = findings;
        this.before = before;
        this.after = after;
    }

    /** Finds what changes. */
    public void find() {
        if (before.schemas().size() == 1 && after.schemas().size() == 1) {
            object(
                    findings.at(".schema"),
                    before.schemas().get(0),
                    after.schemas().get(0));
            return;
        }
        Pairs<Schema> objects = Pairs.by(Schema::name, before.schemas(), after.schemas());
        objects.kept().forEach(pair -> object(at(after.schemas(), pair.after()), pair.before(), pair.after()));
        for (Schema gone : objects.gone()) {
            at(before.schemas(), gone)
                    .add(
                            ChangeKind.OBJECT_REMOVED,
                            "Schema object %s is gone: whoever reads it finds nothing".formatted(named(gone)),
                            "Keep the schema object, deprecated, or raise the major version");
        }
        for (Schema come : objects.come()) {
            at(after.schemas(), come).add(ChangeKind.OBJECT_ADDED, "Schema object %s is new".formatted(named(come)));
        }
    }

    private Findings at(List<Schema> schemas, Schema schema) {
        return findings.at(schemas.size() == 1 ? ".schema" : ".schemas[%d]".formatted(schemas.indexOf(schema)));
    }

    private void object(Findings at, Schema one, Schema next) {
        int size = at.size();
        name(at.at(".name"), one, next);
        if (one.isDeprecated() != next.isDeprecated()) {
            at.add(
                    next.isDeprecated() ? ChangeKind.DEPRECATED : ChangeKind.REVIVED,
                    "Schema object %s %s".formatted(named(next), next.isDeprecated() ? "is going to end" : "goes on"));
        }
        new MeaningChanges(at).find("granularity", "what a row stands for", one.granularity(), next.granularity());
        new PhysicalChanges(at).find(one.name(), one.physical(), next.name(), next.physical());
        new RelationshipChanges(at).find(one.relationships(), next.relationships());
        at.words("description", one.description(), next.description());
        at.words("businessName", one.businessName(), next.businessName());
        at.words("synonyms", one.synonymEntries(), next.synonymEntries());
        at.words("context", one.context(), next.context());
        new AnnotationChanges(at).find(one.annotations(), next.annotations());
        new FieldListChanges(at, before.classification(), after.classification()).find(one.fields(), next.fields());
        at.otherwise(size, one, next);
    }

    private static void name(Findings at, Schema one, Schema next) {
        if (one.name().isPresent() && !one.name().equals(next.name())) {
            at.add(
                    ChangeKind.OBJECT_RENAMED,
                    "Schema object %s is called %s: whoever reads it by its name finds nothing"
                            .formatted(named(one), named(next)));
        } else if (!one.name().equals(next.name())) {
            at.add(ChangeKind.REWORDED, "The schema object is named %s, which had no name".formatted(named(next)));
        }
    }

    private static String named(Schema schema) {
        return schema.name().map("'%s'"::formatted).orElse("without a name");
    }
}
