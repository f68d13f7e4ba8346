package io.meshsdk.access.grant;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is asked for, and granted. Immutable; each refinement returns a copy.
 *
 * @param level how much
 * @param port the name of the port; empty for all ports of the product. A grant covers those, of the majors, that there are when it
 *     is given or renewed
 * @param fields which fields the level speaks of, sorted: with {@link AccessLevel#READ_CLEAR} those that are seen as they are;
 *     with either level of reading those that need an approval of their own
 * @param days for how many days, from 1 on
 * @since 0.1.0
 */
@CheckReturnValue
public record AccessTerms(AccessLevel level, String port, Set<String> fields, int days) {
    /** How many days are asked for unless said otherwise. */
    public static final int USUAL_DAYS = 90;

    /** Checks the days, and sorts the fields. */
    public AccessTerms {
        if (days < 1) {
            throw new IllegalArgumentException("Invalid terms of access: expected 1 day or more");
        }
        if (level == AccessLevel.DISCOVER && !fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "Invalid terms of access: who only finds a product sees none of its fields");
        }
        if (fields.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Invalid terms of access: the name of a field is blank");
        }
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
    }

    /** Returns terms under which the product is found. */
    public static AccessTerms discover() {
        return new AccessTerms(AccessLevel.DISCOVER, "", Set.of(), USUAL_DAYS);
    }

    /** Returns terms under which the product is read as its consumers do: these fields that need an approval among the others. */
    public static AccessTerms readMasked(String... fields) {
        return new AccessTerms(AccessLevel.READ_MASKED, "", Set.copyOf(List.of(fields)), USUAL_DAYS);
    }

    /**
     * Returns terms under which these fields are read as they are, the others as consumers do. Without one, all fields of the
     * contract of the day of the request are meant, but for those that need an approval of their own.
     */
    public static AccessTerms readClear(String... fields) {
        return new AccessTerms(AccessLevel.READ_CLEAR, "", Set.copyOf(List.of(fields)), USUAL_DAYS);
    }

    /** Returns a copy for one port of the product, by its name. */
    public AccessTerms port(String name) {
        return new AccessTerms(level, name, fields, days);
    }

    /** Returns a copy for other fields. */
    public AccessTerms fields(Set<String> others) {
        return new AccessTerms(level, port, others, days);
    }

    /**
     * Returns a copy for so many days.
     *
     * @throws IllegalArgumentException if there is not one
     */
    public AccessTerms days(int number) {
        return new AccessTerms(level, port, fields, number);
    }

    /** Returns whether they speak of a port, by its name. */
    public boolean covers(String name) {
        return port.isEmpty() || port.equals(name);
    }
}
