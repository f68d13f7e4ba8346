package io.meshsdk.core.compatibility.schema;

import io.meshsdk.schema.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fields that seem to have a new name: gone on one side, come on the other, of one type, and alike in position,
 * description, or letters.
 */
final class Renames {
    private final Map<String, String> newNames;

    private Renames(Map<String, String> newNames) {
        this.newNames = newNames;
    }

    static Renames between(List<Field> before, List<Field> after) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Field gone = before.get(i);
            for (int j = 0; j < after.size() && !contains(after, gone.name()); j++) {
                Field come = after.get(j);
                boolean free = !contains(before, come.name()) && !found.containsValue(come.name());
                boolean samePlace = i == j && before.size() == after.size();
                if (free && gone.type().equals(come.type()) && (samePlace || areAlike(gone, come))) {
                    found.put(gone.name(), come.name());
                    break;
                }
            }
        }
        return new Renames(found);
    }

    Optional<String> newNameOf(String gone) {
        return Optional.ofNullable(newNames.get(gone));
    }

    boolean isNewName(String name) {
        return newNames.containsValue(name);
    }

    private static boolean areAlike(Field gone, Field come) {
        return (gone.description().isPresent() && gone.description().equals(come.description()))
                || letters(gone.name()).equals(letters(come.name()));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean contains(List<Field> fields, String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }
}
