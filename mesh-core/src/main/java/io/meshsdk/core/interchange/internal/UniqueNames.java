package io.meshsdk.core.interchange.internal;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps encoded names apart, also where letter case is ignored.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class UniqueNames {
    private final Set<String> taken = new HashSet<>();

    /** Creates names of which none is taken. */
    public UniqueNames() {}

    /** Takes a name as it is. */
    public void reserve(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** Returns a name, with the first free number behind it where it is taken. */
    public String claim(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + number;
        }
        return name;
    }
}
