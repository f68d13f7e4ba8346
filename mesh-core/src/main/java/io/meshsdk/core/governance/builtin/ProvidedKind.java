package io.meshsdk.core.governance.builtin;

import io.meshsdk.error.MeshException;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.policy.CommonTerms;
import io.meshsdk.spi.policy.InvalidSettingsException;
import io.meshsdk.spi.policy.PolicyKindProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The one way to a provider of a kind: what it throws names it, and what it makes is held to what was said. */
record ProvidedKind(
        PolicyKindProvider provider,
        String name,
        String asks,
        List<Setting> settings,
        Severity severity,
        Set<EnforcementPoint> points) {

    static ProvidedKind of(PolicyKindProvider provider) {
        return asked(
                provider,
                () -> new ProvidedKind(
                        provider,
                        named(provider),
                        provider.asks(),
                        provider.settings().stream()
                                .map(setting ->
                                        Setting.of(setting, SettingType.ANY, Strictness.SAME, "As the kind has it."))
                                .toList(),
                        provider.severity(),
                        provider.points()));
    }

    private static String named(PolicyKindProvider provider) {
        String kind = provider.kind();
        if (kind == null || !kind.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalStateException(
                    "Invalid kind of policies '%s' of %s: expected kebab-case, for example 'cel'"
                            .formatted(kind, provider.getClass().getName()));
        }
        return kind;
    }

    private static ProvidedKind asked(PolicyKindProvider provider, Supplier<ProvidedKind> question) {
        try {
            return question.get();
        } catch (MeshException | IllegalStateException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException(
                    "Cannot ask %s for its kind of policies. Mend it or take its module off the class path."
                            .formatted(provider.getClass().getName()),
                    e);
        }
    }

    /**
     * Returns a policy.
     *
     * @throws IllegalArgumentException if the settings are of no use, or the provider makes no policy of them
     */
    Policy policy(String id, PolicySettings read) {
        CommonTerms terms = CommonSettings.terms(read);
        Policy made = made(id, terms, own(read));
        requireSaid(id, terms, made);
        return made;
    }

    private Policy made(String id, CommonTerms terms, Map<String, Value> own) {
        try {
            return provider.policy(id, terms, own);
        } catch (InvalidSettingsException | MeshException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new IllegalArgumentException(
                    "Cannot make policy '%s': %s threw %s. Mend the provider of kind '%s'."
                            .formatted(
                                    id,
                                    provider.getClass().getName(),
                                    e.getClass().getName(),
                                    name),
                    e);
        }
    }

    private Map<String, Value> own(PolicySettings read) {
        Set<String> names = settings.stream().map(Setting::name).collect(Collectors.toSet());
        Map<String, Value> own = new LinkedHashMap<>();
        read.values().forEach((setting, value) -> {
            if (names.contains(setting)) {
                own.put(setting, value);
            }
        });
        return own;
    }

    /** A policy that judges others, or at other times, than was said is none of those that a document or bundle names. */
    private void requireSaid(String id, CommonTerms terms, Policy made) {
        boolean isSaid = made != null
                && made.id().equals(id)
                && made.scope().equals(terms.scope())
                && made.points().equals(terms.points())
                && made.rollout().equals(terms.rollout())
                && made.waivers().equals(terms.waivers());
        if (!isSaid) {
            throw new IllegalArgumentException(
                    "Cannot make policy '%s': that of %s has not the id, scope, points, rollout and waivers that were said. Mend the provider of kind '%s'."
                            .formatted(id, provider.getClass().getName(), name));
        }
    }
}
