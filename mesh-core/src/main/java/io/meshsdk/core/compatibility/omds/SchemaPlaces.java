package io.meshsdk.core.compatibility.omds;

import static java.util.Map.entry;

import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where a change of a schema object or of a field is in a contract of the Open Data Contract Standard. */
final class SchemaPlaces {
    private static final Map<String, String> KEYS = Map.ofEntries(
            entry(".accepted", ".enum"),
            entry(".critical", ".criticalDataElement"),
            entry(".derivation.description", ".transformDescription"),
            entry(".granularity", ".dataGranularityDescription"),
            entry(".partition", ".partitioned"),
            entry(".physical.name", ".physicalName"),
            entry(".physical.type", ".physicalType"),
            entry(".physical.encryptedName", ".encryptedName"),
            entry(".taxonomy", ".classification"));
    private static final Set<ChangeKind> OF_FIELDS = EnumSet.of(
            ChangeKind.FIELD_ADDED,
            ChangeKind.FIELD_REMOVED,
            ChangeKind.FIELD_RENAMED,
            ChangeKind.TYPE_WIDENED,
            ChangeKind.TYPE_CHANGED,
            ChangeKind.REQUIRED_TIGHTENED,
            ChangeKind.REQUIRED_LOOSENED,
            ChangeKind.MASK_DROPPED,
            ChangeKind.MASK_TIGHTENED,
            ChangeKind.MASK_CHANGED,
            ChangeKind.DEPRECATED,
            ChangeKind.REVIVED);

    private SchemaPlaces() {}

    /**
     * Returns the place of a change.
     *
     * @param object the schema object
     * @param rest what the path says below the object
     */
    static Spot of(Change change, Spot object, String rest) {
        Optional<String> field = nameAt(object, rest).filter(name -> isOfField(change, object, rest, name));
        if (field.isPresent()) {
            return of(
                    change,
                    field(object, field.get()),
                    rest.substring(1 + field.get().length()));
        }
        String word = firstWord(rest);
        Spot element = element(object, word);
        return element.isThere() ? of(change, element, rest.substring(word.length())) : part(change, object, rest);
    }

    /** Returns the place of a column, of the element or the object that it is in where it is nowhere. */
    static Spot column(Spot object, String column) {
        String rest = "." + column;
        return nameAt(object, rest)
                .map(name -> rest.length() == 1 + name.length()
                        ? field(object, name)
                        : column(field(object, name), rest.substring(2 + name.length())))
                .orElse(object);
    }

    private static Spot field(Spot object, String name) {
        return object.item("properties", Map.of("name", name));
    }

    private static Optional<String> nameAt(Spot object, String rest) {
        return object.names("properties", "name").stream()
                .filter(name -> rest.equals("." + name) || rest.startsWith("." + name + "."))
                .max(Comparator.comparingInt(String::length));
    }

    /** A table may have a column of the same name as what is said of the table. */
    private static boolean isOfField(Change change, Spot object, String rest, String name) {
        return rest.length() > 1 + name.length()
                || OF_FIELDS.contains(change.kind())
                || (change.kind() == ChangeKind.REWORDED && !said(object, rest).differs());
    }

    private static String firstWord(String rest) {
        int end = rest.indexOf('.', 1);
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static Spot element(Spot object, String word) {
        return switch (word) {
            case ".element" -> object.key("items");
            case ".key", ".value" -> object.key("map").key(word.substring(1));
            default -> object.unsaid(word);
        };
    }

    private static Spot part(Change change, Spot at, String rest) {
        if (!rest.isEmpty()) {
            return said(at, rest);
        }
        return switch (change.kind()) {
            case REQUIRED_TIGHTENED, REQUIRED_LOOSENED -> at.key("required");
            case TYPE_WIDENED, TYPE_CHANGED -> either(at.key("logicalType"), at.key("physicalType"));
            case FIELD_RENAMED -> at.key("name");
            case DEPRECATED, REVIVED -> at.key("deprecated");
            case MASK_DROPPED, MASK_TIGHTENED, MASK_CHANGED -> at.unsaid("mask");
            default -> at;
        };
    }

    private static Spot said(Spot at, String rest) {
        if (rest.equals(".derivation")) {
            return either(at.key("transformLogic"), at.key("transformSourceObjects"));
        }
        Spot option = at.key("logicalTypeOptions").key(rest.substring(1));
        return option.isThere() ? option : Way.down(at, KEYS.getOrDefault(rest, rest));
    }

    private static Spot either(Spot usual, Spot other) {
        return usual.differs() || !other.differs() ? usual : other;
    }
}
