package io.meshsdk.core.interchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Keeps encoded names apart, also where letter case is ignored. */
final class UniqueNames {
    private final Set<String> taken = new HashSet<>();

    void reserve(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** Returns a name, with the first free number behind it where it is taken. */
    String claim(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + number;
        }
        return name;
    }
}
