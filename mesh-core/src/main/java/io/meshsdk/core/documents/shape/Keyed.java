package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with keys of its own.
 *
 * @param closed the versions that allow no other key
 * @param base the keys that are there in any case
 * @param switches what decides about further keys
 */
record Keyed(int closed, Scope base, List<Switch> switches) implements Type {
    @Override
    public boolean fits(Node node) {
        return node instanceof Node.Mapping;
    }

    @Override
    public void judge(Node node, Visit visit) {
        if (!(node instanceof Node.Mapping mapping)) {
            visit.wrongType(node, this);
            return;
        }
        List<Scope> scopes = scopes(mapping);
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            visit.enter(entry.getKey());
            judge(entry.getKey(), entry.getValue(), mapping, scopes, visit);
            visit.leave();
        }
        for (Scope scope : scopes) {
            judgeRequired(scope, mapping, visit);
            judgeOperators(scope.operators(), mapping, visit);
            judgeAlike(scope.alike(), mapping, visit);
        }
    }

    /** Returns the scopes of a mapping, the more particular first. */
    private List<Scope> scopes(Node.Mapping mapping) {
        if (switches.isEmpty()) {
            return List.of(base);
        }
        List<Scope> scopes = new ArrayList<>();
        for (Switch one : switches) {
            one.collect(mapping, scopes);
        }
        scopes.add(base);
        return scopes;
    }

    private void judge(String name, Node.Entry entry, Node.Mapping mapping, List<Scope> scopes, Visit visit) {
        Variants key = find(name, scopes, visit.declared());
        if (key == null) {
            key = find(name, scopes, visit.newest());
            if (key == null) {
                unknown(name, entry.keyPlace(), mapping, scopes, visit);
                return;
            }
            newer(name, key, entry.keyPlace(), visit);
            if (!visit.isLenient()) {
                return;
            }
        }
        judge(name, key, entry, visit);
    }

    private static void judge(String name, Variants key, Node.Entry entry, Visit visit) {
        Variants.Variant meaning = key.meaning(entry.value(), visit);
        if (meaning != null) {
            if (!visit.isDeclared(meaning.versions()) && key.in(visit.declared()) != null) {
                visit.newerThanDeclared(entry.value().place(), name, meaning.versions());
            }
            visit.judge(meaning.type(), entry.value(), meaning.need());
        }
    }

    private static @Nullable Variants find(String name, List<Scope> scopes, int version) {
        for (Scope scope : scopes) {
            Variants key = scope.keys().get(name);
            if (key != null && key.in(version) != null) {
                return key;
            }
        }
        return null;
    }

    private void newer(String name, Variants key, Place place, Visit visit) {
        int since = key.versions();
        if (visit.isDeclared(closed)) {
            visit.newerThanDeclared(place, name, since);
        } else {
            visit.newerAndAllowed(place, name, since);
        }
    }

    private void unknown(String name, Place place, Node.Mapping mapping, List<Scope> scopes, Visit visit) {
        String problem = "'%s' is no key of the standard here.".formatted(Wording.shortened(name));
        String guess = NearMiss.of(name, missing(mapping, scopes, visit)).orElse("");
        if (visit.isDeclared(closed)) {
            visit.violation("unknown-key", place, problem, guess.isEmpty() ? remedy(name) : write(guess));
        } else if (!guess.isEmpty()) {
            visit.warning("unknown-key", place, problem, write(guess));
        }
    }

    private static String write(String guess) {
        return "Write '%s'.".formatted(guess);
    }

    private String remedy(String name) {
        for (Switch one : switches) {
            List<String> words = one.wordsWith(name);
            if (!words.isEmpty()) {
                return "It has its place beside %s.".formatted(String.join(" or ", words));
            }
        }
        return base.keys().containsKey("customProperties")
                ? "Remove it, or make it an item of 'customProperties'."
                : "Remove it. There may be: %s."
                        .formatted(String.join(", ", base.keys().keySet()));
    }

    /** Returns the known keys that a mapping does not have. */
    private static Set<String> missing(Node.Mapping mapping, List<Scope> scopes, Visit visit) {
        Set<String> missing = new LinkedHashSet<>();
        for (Scope scope : scopes) {
            scope.keys().forEach((name, key) -> {
                if (key.in(visit.declared()) != null || key.in(visit.newest()) != null) {
                    missing.add(name);
                }
            });
        }
        missing.removeAll(mapping.entries().keySet());
        return missing;
    }

    private static void judgeRequired(Scope scope, Node.Mapping mapping, Visit visit) {
        for (String name : scope.required()) {
            Variants key = scope.keys().get(name);
            if (key != null && !mapping.entries().containsKey(name)) {
                visit.enter(name);
                judgeMissing(name, key, mapping, visit);
                visit.leave();
            }
        }
    }

    private static void judgeMissing(String name, Variants key, Node.Mapping mapping, Visit visit) {
        Need need = key.need(visit.declared());
        if (need != Need.OPTIONAL) {
            String problem = "'%s' is missing.".formatted(name);
            String remedy = "Add '%s: ' with %s.".formatted(name, key.expected(visit));
            if (need == Need.ESSENTIAL && key.need(visit.newest()) == Need.ESSENTIAL) {
                visit.error("missing-key", mapping.place(), problem, remedy);
            } else {
                visit.violation("missing-key", mapping.place(), problem, remedy);
            }
        }
    }

    private static void judgeOperators(Scope.Operators operators, Node.Mapping mapping, Visit visit) {
        if (!visit.isDeclared(operators.versions())) {
            return;
        }
        List<String> there = new ArrayList<>(operators.names());
        there.retainAll(mapping.entries().keySet());
        if (there.isEmpty()) {
            String names = String.join(", ", operators.names());
            visit.violation("missing-operator", mapping.place(), "No operator is there.", "Add one of " + names + ".");
        } else if (there.size() > 1) {
            String names = String.join(", ", there);
            visit.violation(
                    "several-operators",
                    mapping.place(),
                    "There are several operators: %s.".formatted(names),
                    "Keep one, and write a rule of its own for each other.");
        }
    }

    private static void judgeAlike(List<String> alike, Node.Mapping mapping, Visit visit) {
        if (!alike.isEmpty() && kinds(alike, mapping) > 1) {
            visit.violation(
                    "wrong-type",
                    mapping.place(),
                    "'%s' are not of the same kind.".formatted(String.join("' and '", alike)),
                    "Write both as texts, or both as lists.");
        }
    }

    private static long kinds(List<String> names, Node.Mapping mapping) {
        return names.stream()
                .flatMap(name -> mapping.find(name).stream())
                .map(Wording::kind)
                .distinct()
                .count();
    }

    @Override
    public String expected(Visit visit) {
        return "a mapping";
    }
}
