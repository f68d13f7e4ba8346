package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.WaiverRules;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an instance of a policy says of itself: whose products it judges, when, how severely, from when on, what it limits, how far
 * it may be waived, and the digest of its settings. Two instances of one class with the same terms judge alike. Immutable.
 *
 * @param words what is said, by name: {@code scope}, {@code points}, {@code severity}, {@code mode}, {@code effectiveFrom},
 *     {@code grandfatheredUntil}, {@code waivers}, {@code limits}, {@code settings}; what is not said is not there
 * @since 0.1.0
 */
@CheckReturnValue
public record PolicyTerms(SortedMap<String, String> words) {
    private static final String NOTHING = "nothing";

    /** Copies the words. */
    public PolicyTerms {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /**
     * Returns what a policy says of itself.
     *
     * @throws IllegalStateException if it throws when it is asked, or answers with null
     */
    public static PolicyTerms of(Policy policy) {
        try {
            return asked(policy);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new IllegalStateException(
                    "Cannot tell what policy '%s' asks: it threw %s when it was asked what it wants. Mend the policy, or leave it out."
                            .formatted(policy.id(), e.getClass().getName()),
                    e);
        }
    }

    /** Returns whether instances of a policy's class may differ in more than what they say of themselves. */
    public static boolean areSilent(Policy policy) {
        return hasFields(policy.getClass()) && policy.settings().isEmpty();
    }

    /** Returns in what others differ, a line for each name, as {@code severity critical}, in the order of the names. */
    public List<String> beside(PolicyTerms others) {
        TreeSet<String> names = new TreeSet<>(words.keySet());
        names.addAll(others.words.keySet());
        return names.stream()
                .filter(name -> !said(name).equals(others.said(name)))
                .map(name -> name + " " + said(name))
                .toList();
    }

    /** Returns the words. */
    @Override
    public String toString() {
        return words.toString();
    }

    private String said(String name) {
        return words.getOrDefault(name, NOTHING);
    }

    private static PolicyTerms asked(Policy policy) {
        SortedMap<String, String> words = new TreeMap<>();
        words.put("scope", policy.scope().toString());
        words.put("points", sorted(policy.points()));
        words.put("severity", word(policy.severity()));
        put(words, policy.rollout());
        words.put("waivers", waivers(policy.waivers()));
        if (!policy.limits().isEmpty()) {
            words.put("limits", sorted(policy.limits()));
        }
        policy.settings().ifPresent(settings -> words.put("settings", Sha256.hex(settings)));
        return new PolicyTerms(words);
    }

    private static void put(SortedMap<String, String> words, Rollout rollout) {
        words.put("mode", word(rollout.mode()));
        rollout.effectiveFrom().ifPresent(date -> words.put("effectiveFrom", date.toString()));
        rollout.grandfatheredUntil().ifPresent(date -> words.put("grandfatheredUntil", date.toString()));
    }

    private static String waivers(WaiverRules rules) {
        return rules.waivable()
                ? "%s, renewals %d, per domain %d".formatted(rules.longest(), rules.renewals(), rules.perDomain())
                : "none";
    }

    private static String sorted(Collection<?> parts) {
        return parts.stream()
                .map(part -> part instanceof Enum<?> constant ? word(constant) : String.valueOf(part))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean hasFields(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            classes.add(one);
        }
        return classes.stream()
                .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
                .anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }
}
