package io.meshsdk.core.secrets;

import io.meshsdk.access.Secret;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.spi.access.SecretProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keys in variables of the environment. The variable of a purpose is {@code MESH_KEYS_} and the purpose in capital letters, with
 * {@code __} for a slash and {@code _} for a hyphen: {@code MESH_KEYS_MASK__PATIENT} of {@code mask/patient}. It holds the current key
 * as {@code id:Base64}, then older ones, with commas between them: {@code 2026:q83v...,2025:7AbX...}. Immutable and thread-safe.
 *
 * <p>Whoever may look at the process sees its environment: a vault, or a {@link KeyFolder}, keeps keys closer. A purpose whose
 * words hold an underscore, or two hyphens in a row, has no variable: no two purposes share one.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class EnvironmentKeys implements SecretProvider {
    private static final String PREFIX = "MESH_KEYS_";

    private final Map<String, String> variables;

    private EnvironmentKeys(Map<String, String> variables) {
        Map<String, String> ours = new TreeMap<>(variables);
        ours.keySet().removeIf(name -> !name.startsWith(PREFIX));
        this.variables = Collections.unmodifiableMap(ours);
    }

    /** Returns the keys of the environment of this process, as it is now. */
    public static EnvironmentKeys ofProcess() {
        return of(System.getenv());
    }

    /** Returns the keys of an environment; variables of other names are not kept. */
    public static EnvironmentKeys of(Map<String, String> variables) {
        return new EnvironmentKeys(variables);
    }

    @Override
    public Optional<Secret> current(String purpose) {
        return keys(purpose).stream().findFirst();
    }

    @Override
    public Optional<Secret> find(String purpose, String id) {
        return KeyText.find(keys(purpose), id);
    }

    private List<Secret> keys(String purpose) {
        if (!KeyText.isPurpose(purpose) || purpose.contains("_") || purpose.contains("--")) {
            return List.of();
        }
        String name = PREFIX + purpose.replace("/", "__").replace('-', '_').toUpperCase(Locale.ROOT);
        String text = variables.get(name);
        return text == null ? List.of() : parse(name, text);
    }

    private static List<Secret> parse(String name, String text) {
        List<Secret> keys = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            int colon = one.indexOf(':');
            String id = colon < 0 ? "" : one.substring(0, colon).strip();
            if (!KeyText.isId(id) || KeyText.find(keys, id).isPresent()) {
                throw invalid(name);
            }
            keys.add(KeyText.parse("variable '%s'".formatted(name), id, one.substring(colon + 1)));
        }
        return keys;
    }

    private static KeyNotFoundException invalid(String name) {
        return KeyText.invalid("variable '%s'".formatted(name), "'id:Base64' with commas between keys, the ids apart");
    }

    /** Returns the names of the variables; never a key. */
    @Override
    public String toString() {
        return "EnvironmentKeys" + variables.keySet();
    }
}
