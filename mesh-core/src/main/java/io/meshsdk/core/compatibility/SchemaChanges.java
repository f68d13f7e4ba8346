package io.meshsdk.core.compatibility;

import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.MaskOrder;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes in the fields of a contract, nested ones included. */
final class SchemaChanges {
    private final String root;
    private final List<Change> changes = new ArrayList<>();

    SchemaChanges(String root) {
        this.root = root;
    }

    List<Change> between(DataContract before, DataContract after) {
        for (int i = 0; i < Math.max(before.schemas().size(), after.schemas().size()); i++) {
            if (i >= before.schemas().size() || i >= after.schemas().size()) {
                changeOfObjects(before, after);
                break;
            }
            String path = root + (before.schemas().size() == 1 ? ".schema" : ".schemas[%d]".formatted(i));
            objects(path, before.schemas().get(i), after.schemas().get(i));
        }
        return changes;
    }

    private void changeOfObjects(DataContract before, DataContract after) {
        boolean fewer = after.schemas().size() < before.schemas().size();
        add(
                root + ".schemas",
                fewer ? ChangeKind.FIELD_REMOVED : ChangeKind.FIELD_ADDED,
                fewer ? Bump.MAJOR : Bump.MINOR,
                "The contract has %d schema objects instead of %d"
                        .formatted(after.schemas().size(), before.schemas().size()),
                fewer ? "Keep every schema object" : "Raise the minor version");
    }

    private void objects(String path, Schema before, Schema after) {
        fields(path, before.fields(), after.fields());
        keys(path, before, after);
    }

    private void keys(String path, Schema before, Schema after) {
        List<String> keyBefore = before.primaryKey().stream().map(Field::name).toList();
        List<String> keyAfter = after.primaryKey().stream().map(Field::name).toList();
        if (keyBefore.equals(keyAfter)) {
            return;
        }
        if (keyBefore.isEmpty()) {
            add(
                    path + ".primaryKey",
                    ChangeKind.KEY_ADDED,
                    Bump.MINOR,
                    "Rows are identified by %s".formatted(keyAfter),
                    "Raise the minor version");
        } else {
            add(
                    path + ".primaryKey",
                    ChangeKind.KEY_CHANGED,
                    Bump.MAJOR,
                    "Rows are identified by %s instead of %s: joins on the key find none or several rows"
                            .formatted(keyAfter, keyBefore),
                    "Keep the primary key %s".formatted(keyBefore));
        }
    }

    private void fields(String path, List<Field> before, List<Field> after) {
        Renames renames = Renames.between(before, after);
        for (Field field : before) {
            Optional<Field> same = find(after, field.name());
            if (same.isPresent()) {
                field(path + "." + field.name(), field, same.get());
            } else {
                gone(path, field, renames);
            }
        }
        for (Field field : after) {
            if (find(before, field.name()).isEmpty() && !renames.isNewName(field.name())) {
                added(path, field);
            }
        }
    }

    private void gone(String path, Field field, Renames renames) {
        Optional<String> newName = renames.newNameOf(field.name());
        if (newName.isPresent()) {
            add(
                    path + "." + field.name(),
                    ChangeKind.FIELD_RENAMED,
                    Bump.MAJOR,
                    "Field '%s' seems to be called '%s' now: whoever reads it by its name finds nothing"
                            .formatted(field.name(), newName.get()),
                    "Keep '%s' beside '%s' until the next major version".formatted(field.name(), newName.get()));
        } else {
            add(
                    path + "." + field.name(),
                    ChangeKind.FIELD_REMOVED,
                    Bump.MAJOR,
                    "Field '%s' is gone: whoever reads it finds nothing".formatted(field.name()),
                    "Keep the field, or raise the major version");
        }
    }

    private void added(String path, Field field) {
        add(
                path + "." + field.name(),
                ChangeKind.FIELD_ADDED,
                Bump.MINOR,
                field.isRequired()
                        ? "Field '%s' is new and required: rows of earlier publications hold null in it"
                                .formatted(field.name())
                        : "Field '%s' is new".formatted(field.name()),
                "Raise the minor version");
    }

    private void field(String path, Field before, Field after) {
        if (before.isRequired() && !after.isRequired()) {
            add(
                    path,
                    ChangeKind.REQUIRED_LOOSENED,
                    Bump.MAJOR,
                    "Field '%s' may hold null, which readers were promised it never does".formatted(after.name()),
                    "Keep it .required(), or raise the major version");
        } else if (after.isRequired() && !before.isRequired()) {
            add(
                    path,
                    ChangeKind.REQUIRED_TIGHTENED,
                    Bump.MINOR,
                    "Field '%s' never holds null from now on; rows of earlier publications may".formatted(after.name()),
                    "Raise the minor version");
        }
        masks(path, before, after);
        types(path, before.type(), after.type());
    }

    private void masks(String path, Field before, Field after) {
        if (before.mask().equals(after.mask())) {
            return;
        }
        if (after.mask().isEmpty()) {
            add(
                    path,
                    ChangeKind.MASK_DROPPED,
                    Bump.MAJOR,
                    "Consumers see field '%s' in the clear, which was masked".formatted(after.name()),
                    "Keep the mask of the field");
        } else if (MaskOrder.hidesAtLeast(after.mask().get(), before.mask())) {
            add(
                    path,
                    ChangeKind.MASK_TIGHTENED,
                    Bump.MINOR,
                    "Consumers see less of field '%s' than before; a leak can be closed at once"
                            .formatted(after.name()),
                    "Raise the minor version, and tell consumers");
        } else {
            add(
                    path,
                    ChangeKind.MASK_CHANGED,
                    Bump.MAJOR,
                    "Consumers see other values in field '%s' than before".formatted(after.name()),
                    "Raise the major version, so that consumers learn of it");
        }
    }

    private void types(String path, DataType before, DataType after) {
        if (before instanceof StructType from && after instanceof StructType to) {
            fields(path, from.fields(), to.fields());
        } else if (before instanceof ListType from && after instanceof ListType to) {
            types(path + ".element", from.element(), to.element());
        } else if (before instanceof MapType from && after instanceof MapType to) {
            types(path + ".key", from.key(), to.key());
            types(path + ".value", from.value(), to.value());
        } else if (!before.equals(after)) {
            boolean wider = TypeWidening.isWider(before, after);
            add(
                    path,
                    wider ? ChangeKind.TYPE_WIDENED : ChangeKind.TYPE_CHANGED,
                    wider ? Bump.MINOR : Bump.MAJOR,
                    wider
                            ? "The type is %s instead of %s, which holds every value it held"
                                    .formatted(after.name(), before.name())
                            : "The type is %s instead of %s: readers fail or lose values"
                                    .formatted(after.name(), before.name()),
                    wider
                            ? "Raise the minor version"
                            : "Keep type %s, or add a field of the new type beside it".formatted(before.name()));
        }
    }

    private void add(String path, ChangeKind kind, Bump bump, String sentence, String remedy) {
        changes.add(new Change(path, kind, bump, sentence, remedy));
    }

    private static Optional<Field> find(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
