package io.meshsdk.core.access.mask;

import io.meshsdk.access.Secret;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.identity.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keys some of which only products of some domains may use. Whoever may publish a product under a mask that uses a key can have each
 * value masked that it guesses, and read beside it what became of it. Immutable and thread-safe.
 *
 * @param keys where the keys are
 * @param users the domains whose products may use the keys of a token domain; of one that is not named, all may
 * @since 0.1.0
 */
@CheckReturnValue
public record ReservedKeys(MaskKeys keys, Map<String, Set<String>> users) implements MaskKeys {
    private static final String PURPOSE = "mask/";

    /**
     * Copies the domains.
     *
     * @throws IllegalArgumentException if one is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public ReservedKeys {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        new TreeMap<>(users).forEach((domain, products) -> {
            products.forEach(product -> Names.require("domain of products", product));
            copy.put(domain, Collections.unmodifiableSet(new TreeSet<>(products)));
        });
        users = Collections.unmodifiableMap(copy);
    }

    /** Returns a key that is not reserved: nobody says of which product the values are. */
    @Override
    public Secret require(String purpose, String id) {
        if (usersOf(purpose).isPresent()) {
            throw refused(purpose, "no domain that is known");
        }
        return keys.require(purpose, id);
    }

    @Override
    public MaskKeys of(String domain) {
        return (purpose, id) -> {
            if (usersOf(purpose).filter(users -> !users.contains(domain)).isPresent()) {
                throw refused(purpose, "domain '%s'".formatted(domain));
            }
            return keys.require(purpose, id);
        };
    }

    private Optional<Set<String>> usersOf(String purpose) {
        return purpose.startsWith(PURPOSE)
                ? Optional.ofNullable(users.get(purpose.substring(PURPOSE.length())))
                : Optional.empty();
    }

    private static KeyNotFoundException refused(String purpose, String who) {
        return new KeyNotFoundException(
                "Cannot find a key for '%s': products of %s may not use it. Choose another token domain, or have the host name the domain in Mesh.builder().tokenDomain(...)."
                        .formatted(purpose, who));
    }

    /** Returns which token domains are whose; never a key. */
    @Override
    public String toString() {
        return "ReservedKeys" + users;
    }
}
