package io.meshsdk.core.documents.shape;

import java.util.List;

/** The versions of one line of a standard, the oldest first. A set of them is a number with one bit for each. */
record Versions(List<String> names) {
    Versions {
        names = List.copyOf(names);
    }

    int all() {
        return (1 << names.size()) - 1;
    }

    int bit(String name) {
        int index = names.indexOf(name);
        return index < 0 ? 0 : 1 << index;
    }

    int newest() {
        return 1 << (names.size() - 1);
    }

    /** Returns the set from the first version that begins with a prefix: {@code 3.1} begins 3.1.0. */
    int since(String prefix) {
        for (int i = 0; i < names.size(); i++) {
            if (beginsWith(i, prefix)) {
                return all() & -(1 << i);
            }
        }
        throw new IllegalStateException("No version '%s' among %s.".formatted(prefix, names));
    }

    /** Returns the set up to the last version that begins with a prefix. */
    int until(String prefix) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (beginsWith(i, prefix)) {
                return (1 << (i + 1)) - 1;
            }
        }
        throw new IllegalStateException("No version '%s' among %s.".formatted(prefix, names));
    }

    String oldestOf(int set) {
        return names.get(Integer.numberOfTrailingZeros(set));
    }

    private boolean beginsWith(int index, String prefix) {
        return (names.get(index) + ".").startsWith(prefix + ".");
    }
}
