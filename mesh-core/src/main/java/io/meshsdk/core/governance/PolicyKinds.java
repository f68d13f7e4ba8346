package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.change.ChangeKinds;
import io.meshsdk.core.governance.builtin.form.FormKinds;
import io.meshsdk.core.governance.builtin.papers.PaperKinds;
import io.meshsdk.core.governance.builtin.protection.ProtectionKinds;
import io.meshsdk.core.governance.builtin.quality.QualityKinds;
import io.meshsdk.policy.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of policies that are built in, which documents and bundles name. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicyKinds {
    private PolicyKinds() {}

    /** Returns all kinds, sorted by name. */
    public static List<PolicyKind> all() {
        return Stream.of(
                        FormKinds.all(), PaperKinds.all(), ProtectionKinds.all(), QualityKinds.all(), ChangeKinds.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(PolicyKind::name))
                .toList();
    }

    /** Returns the kind of a name. */
    public static Optional<PolicyKind> find(String name) {
        return all().stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /**
     * Returns a policy of a kind.
     *
     * @throws IllegalArgumentException if there is no such kind, a setting is unknown to it, or a value is of another type
     */
    public static Policy create(String kind, String id, PolicySettings settings) {
        return find(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot make policy '%s': there is no kind '%s' (kinds: %s)".formatted(id, kind, names())))
                .create(id, settings);
    }

    private static String names() {
        return all().stream().map(PolicyKind::name).collect(Collectors.joining(", "));
    }
}
