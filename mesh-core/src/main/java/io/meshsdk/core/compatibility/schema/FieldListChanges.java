package io.meshsdk.core.compatibility.schema;

import io.meshsdk.access.Classification;
import io.meshsdk.core.compatibility.change.Affected;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What changes in the fields of a schema object or struct: which there are, their types, and what identifies a row. */
final class FieldListChanges {
    private final Findings findings;
    private final Classification classifiedBefore;
    private final Classification classifiedAfter;

    FieldListChanges(Findings findings, Classification classifiedBefore, Classification classifiedAfter) {
        this.findings = findings;
        this.classifiedBefore = classifiedBefore;
        this.classifiedAfter = classifiedAfter;
    }

    void find(List<Field> before, List<Field> after) {
        Renames renames = Renames.between(before, after);
        for (Field field : before) {
            Optional<Field> same = find(after, field.name());
            same.ifPresent(next -> field(findings.at("." + field.name()), field, next));
            if (same.isEmpty()) {
                gone(field, renames.newNameOf(field.name()).flatMap(name -> find(after, name)));
            }
        }
        after.stream()
                .filter(field -> find(before, field.name()).isEmpty() && !renames.isNewName(field.name()))
                .forEach(this::added);
        keys(before, after);
        partitions(before, after);
    }

    private void gone(Field field, Optional<Field> renamed) {
        Findings at = findings.at("." + field.name());
        renamed.ifPresentOrElse(
                next -> at.add(
                        ChangeKind.FIELD_RENAMED,
                        next.isRequired() ? Affected.BOTH : Affected.READERS,
                        "Field '%s' seems to be called '%s' now: whoever reads it by its name finds nothing"
                                .formatted(field.name(), next.name()),
                        "Keep '%s' beside '%s' until the next major version".formatted(field.name(), next.name())),
                () -> at.add(
                        ChangeKind.FIELD_REMOVED,
                        "Field '%s' is gone: whoever reads it finds nothing".formatted(field.name()),
                        "Keep the field, or raise the major version"));
    }

    private void added(Field field) {
        findings.at("." + field.name())
                .add(
                        ChangeKind.FIELD_ADDED,
                        field.isRequired() ? Affected.WRITERS : Affected.NOBODY,
                        field.isRequired()
                                ? "Field '%s' is new and required: rows of earlier publications hold null in it"
                                        .formatted(field.name())
                                : "Field '%s' is new".formatted(field.name()),
                        "Raise the minor version");
    }

    private void field(Findings at, Field before, Field after) {
        int size = at.size();
        new FieldChanges(at, before, after).find(classifiedBefore, classifiedAfter);
        types(at, before.type(), after.type());
        if (hasSamePlaces(before, after)) {
            at.otherwise(size, before, after);
        }
    }

    private static boolean hasSamePlaces(Field before, Field after) {
        return before.isPrimaryKey() == after.isPrimaryKey()
                && before.primaryKeyPosition().equals(after.primaryKeyPosition())
                && before.partitionPosition().equals(after.partitionPosition());
    }

    private void types(Findings at, DataType before, DataType after) {
        if (before instanceof StructType from && after instanceof StructType to) {
            new FieldListChanges(at, classifiedBefore, classifiedAfter).find(from.fields(), to.fields());
        } else if (before instanceof ListType from && after instanceof ListType to) {
            types(at.at(".element"), from.element(), to.element());
        } else if (before instanceof MapType from && after instanceof MapType to) {
            types(at.at(".key"), from.key(), to.key());
            types(at.at(".value"), from.value(), to.value());
        } else if (TypeWidening.isWider(before, after)) {
            at.add(
                    ChangeKind.TYPE_WIDENED,
                    "The type is %s instead of %s, which holds every value it held"
                            .formatted(after.name(), before.name()));
        } else if (!before.equals(after)) {
            at.add(
                    ChangeKind.TYPE_CHANGED,
                    TypeWidening.isWider(after, before) ? Affected.WRITERS : Affected.BOTH,
                    "The type is %s instead of %s: readers fail or lose values".formatted(after.name(), before.name()),
                    "Keep type %s, or add a field of the new type beside it".formatted(before.name()));
        }
    }

    private void keys(List<Field> before, List<Field> after) {
        List<String> keyBefore = key(before);
        List<String> keyAfter = key(after);
        Findings at = findings.at(".primaryKey");
        if (keyBefore.isEmpty() && !keyAfter.isEmpty()) {
            at.add(ChangeKind.KEY_ADDED, "Rows are identified by %s".formatted(keyAfter));
        } else if (!keyBefore.equals(keyAfter)) {
            at.add(
                    ChangeKind.KEY_CHANGED,
                    "Rows are identified by %s instead of %s: joins on the key find none or several rows"
                            .formatted(keyAfter, keyBefore),
                    "Keep the primary key %s".formatted(keyBefore));
        }
    }

    private static List<String> key(List<Field> fields) {
        return Schema.draft(fields).primaryKey().stream().map(Field::name).toList();
    }

    private void partitions(List<Field> before, List<Field> after) {
        List<String> columnsBefore = partition(before);
        List<String> columnsAfter = partition(after);
        if (!columnsBefore.equals(columnsAfter)) {
            findings.at(".partition")
                    .add(
                            ChangeKind.PARTITIONS_CHANGED,
                            "The store partitions by %s instead of %s: readers who select partitions read other files"
                                    .formatted(columnsAfter, columnsBefore));
        }
    }

    private static List<String> partition(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.partitionPosition().isPresent())
                .sorted(Comparator.comparingInt(
                        field -> field.partitionPosition().orElseThrow()))
                .map(Field::name)
                .toList();
    }

    private static Optional<Field> find(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
