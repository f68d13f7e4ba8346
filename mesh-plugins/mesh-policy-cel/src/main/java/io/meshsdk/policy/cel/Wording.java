package io.meshsdk.policy.cel;

import io.meshsdk.policy.Limit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy says, as a text that no other policy writes: each part behind its length. Not thread-safe. */
final class Wording {
    private final StringBuilder text = new StringBuilder();

    /** Writes what decides beside scope, points, rollout and waivers. */
    static String settings(List<CelRule> rules, List<CelMeasure> measures, List<Limit> limits) {
        Wording wording = new Wording();
        wording.add("rules", rules.size());
        rules.forEach(wording::add);
        wording.add("measures", measures.size());
        measures.forEach(measure -> wording.add(measure.name(), measure.check(), measure.field(), measure.where()));
        wording.add("limits", limits.size());
        limits.forEach(limit -> wording.add(limit.quantity(), limit.least(), limit.most()));
        return wording.text.toString();
    }

    /** Writes how a policy is in force, and returns SHA-256 of it and its settings, in hexadecimal. */
    static String digest(CelPolicy.Terms terms, String version, String settings) {
        Wording wording = new Wording();
        wording.add(terms.id(), version, terms.scope());
        wording.all(terms.points().stream().map(Enum::name).sorted().toList());
        wording.add(
                terms.rollout().mode(),
                terms.rollout().effectiveFrom(),
                terms.rollout().grandfatheredUntil());
        wording.add(
                terms.waivers().waivable(),
                terms.waivers().longest(),
                terms.waivers().renewals(),
                terms.waivers().perDomain());
        wording.add(settings);
        return wording.digest();
    }

    private void add(CelRule rule) {
        CelRule.Texts texts = rule.texts();
        add(
                rule.code(),
                rule.each().word(),
                rule.when(),
                rule.require(),
                rule.severity().name());
        add(texts.message(), texts.remedy(), texts.element());
    }

    private void all(Collection<String> parts) {
        add(parts.size());
        parts.forEach(this::add);
    }

    private void add(@Nullable Object... parts) {
        for (@Nullable Object part : parts) {
            String written = String.valueOf(part);
            text.append(written.length()).append(':').append(written).append('\n');
        }
    }

    private String digest() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot compute SHA-256: every Java platform has it", e);
        }
    }
}
