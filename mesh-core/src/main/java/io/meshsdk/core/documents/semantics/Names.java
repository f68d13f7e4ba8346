package io.meshsdk.core.documents.semantics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schema objects of a contract and their fields, by all the names that references use. */
final class Names {
    private final List<Element> objects;
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();

    Names(List<Element> objects) {
        this.objects = objects;
        for (Element object : objects) {
            Set<String> paths = new LinkedHashSet<>();
            collect(object, "", paths);
            for (String name : namesOf(object)) {
                fields.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(paths);
            }
        }
    }

    Set<String> objects() {
        return fields.keySet();
    }

    /** Returns the fields of an object, nested ones by their paths. */
    static Set<String> fieldsOf(Element object) {
        Set<String> paths = new LinkedHashSet<>();
        collect(object, "", paths);
        return paths;
    }

    /** Returns all fields in the form {@code object.field}. */
    Set<String> references() {
        Set<String> references = new LinkedHashSet<>();
        fields.forEach((object, paths) -> paths.forEach(path -> references.add(object + "." + path)));
        return references;
    }

    /** Returns whether a reference is to something here, or to another document, of which nothing is known. */
    boolean resolve(String reference) {
        int file = reference.indexOf('#');
        if (file > 0) {
            return true;
        }
        String local = reference.substring(file + 1);
        return local.contains("/") ? resolveIds(local) : hasField(local);
    }

    boolean hasField(String reference) {
        return fields.entrySet().stream()
                .anyMatch(entry -> reference.startsWith(entry.getKey() + ".")
                        && entry.getValue()
                                .contains(reference.substring(entry.getKey().length() + 1)));
    }

    boolean hasObject(String name) {
        return fields.containsKey(name);
    }

    /** Returns whether a path such as {@code schema/orders/properties/id} leads somewhere. Other sections are not looked at. */
    private boolean resolveIds(String path) {
        String[] steps = path.replaceFirst("^/", "").split("/", -1);
        if (!steps[0].equals("schema") || steps.length % 2 == 1) {
            return true;
        }
        Optional<Element> at = withId(objects, steps[1]);
        for (int i = 2; i < steps.length && at.isPresent(); i += 2) {
            String section = steps[i];
            String id = steps[i + 1];
            at = at.flatMap(element -> withId(element.items(section), id));
        }
        return at.isPresent();
    }

    private static Optional<Element> withId(List<Element> items, String id) {
        return items.stream()
                .filter(item -> item.text("id").filter(id::equals).isPresent()
                        || namesOf(item).contains(id))
                .findFirst();
    }

    private static void collect(Element element, String prefix, Set<String> paths) {
        for (Element property : element.items("properties")) {
            for (String name : namesOf(property)) {
                paths.add(prefix + name);
                collect(property, prefix + name + ".", paths);
            }
        }
        element.find("items").ifPresent(items -> collect(items, prefix, paths));
    }

    private static List<String> namesOf(Element element) {
        List<String> names = new ArrayList<>();
        element.text("name").ifPresent(names::add);
        element.text("physicalName").filter(name -> !names.contains(name)).ifPresent(names::add);
        return names;
    }
}
