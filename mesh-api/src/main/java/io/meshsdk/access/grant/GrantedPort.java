package io.meshsdk.access.grant;

import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PortKey;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A port that a grant covers, and what its contract demanded when the grant was given. The grant speaks for no more than that.
 *
 * @param port the port, with its major version
 * @param classification how far its data could travel
 * @param approvalFields the fields that needed an approval of their own, sorted
 * @param sensitive the fields of which no value was to leave the data pages, with the class of each, confidential or above; sorted
 * @since 0.1.0
 */
@CheckReturnValue
public record GrantedPort(
        PortKey port,
        Classification classification,
        Set<String> approvalFields,
        Map<String, Classification> sensitive) {
    /** Sorts the fields. */
    public GrantedPort {
        approvalFields = Collections.unmodifiableSet(new TreeSet<>(approvalFields));
        sensitive = Collections.unmodifiableMap(new TreeMap<>(sensitive));
        if (!sensitive.values().stream().allMatch(level -> level.isAtLeast(Classification.CONFIDENTIAL))) {
            throw new IllegalArgumentException("Invalid grant: a sensitive field is confidential at least");
        }
    }

    /** Returns the class that a field had, by its name: internal where it was not sensitive. */
    public Classification classOf(String field) {
        return sensitive.getOrDefault(field, Classification.INTERNAL);
    }

    /** Returns what is demanded of this port where this is demanded, and what is of another: the stricter of both. */
    public GrantedPort and(GrantedPort other) {
        Set<String> fields = new TreeSet<>(approvalFields);
        fields.addAll(other.approvalFields);
        Map<String, Classification> classes = new TreeMap<>(sensitive);
        other.sensitive.forEach((field, level) -> classes.merge(field, level, GrantedPort::stricter));
        return new GrantedPort(port, stricter(classification, other.classification), fields, classes);
    }

    private static Classification stricter(Classification one, Classification other) {
        return one.isAtLeast(other) ? one : other;
    }
}
