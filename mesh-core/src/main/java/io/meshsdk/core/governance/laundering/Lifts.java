package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.laundering.Ancestry.Ancestor;
import io.meshsdk.core.internal.Once;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Declassification.Subject;
import io.meshsdk.policy.Protection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What domains let go of their own fields: what a field of a domain asks is let go by that domain alone. A declassification says
 * of a field that it need not take over what one source asks, by whichever way it comes, nor what comes through that source from
 * other fields of the same domain. For one thread and one judgement.
 */
final class Lifts {
    private final Function<String, List<Declassification>> declassifications;
    private final Supplier<Instant> time;
    private final Map<String, List<Declassification>> byDomain = new HashMap<>();
    private final Map<ProductId, String> digests = new HashMap<>();

    /**
     * @param declassifications those of a domain
     * @param time the time by which they are over; asked only where one has an end
     */
    Lifts(Function<String, List<Declassification>> declassifications, Supplier<Instant> time) {
        this.declassifications = declassifications;
        this.time = new Once<>(time);
    }

    /** Returns which protections of a field that others are made of arrive at the field of an ancestry. */
    Set<Protection> kept(Ancestry ancestry, Ancestor origin) {
        Set<Protection> kept = EnumSet.allOf(Protection.class);
        List<About> abouts = about(ancestry, origin.domain());
        for (Protection protection : EnumSet.allOf(Protection.class)) {
            List<About> letGo = abouts.stream()
                    .filter(about -> about.subject.protections().contains(protection))
                    .toList();
            if (!letGo.isEmpty() && !arrives(ancestry, origin, letGo)) {
                kept.remove(protection);
            }
        }
        return kept;
    }

    private static boolean arrives(Ancestry ancestry, Ancestor origin, List<About> letGo) {
        return ancestry.arrives(
                origin,
                one -> letGo.stream()
                        .anyMatch(about -> about.field == one && ancestry.isNamed(about.subject.source(), origin)),
                (one, source) -> letGo.stream()
                        .anyMatch(about ->
                                about.field == one && about.subject.source().equals(source)));
    }

    private List<About> about(Ancestry ancestry, String domain) {
        List<About> found = new ArrayList<>();
        List<Declassification> all = ofDomain(domain);
        Instant latest = latest(all);
        for (Declassification one : all) {
            ancestry.all().stream()
                    .filter(field -> isAbout(one.subject(), field))
                    .filter(field -> isInForce(one, latest))
                    .forEach(field -> found.add(new About(field, one.subject())));
        }
        return found;
    }

    private List<Declassification> ofDomain(String domain) {
        return byDomain.computeIfAbsent(
                domain,
                name -> declassifications.apply(name).stream()
                        .filter(one -> one.subject().source().product().domain().equals(name))
                        .toList());
    }

    private boolean isInForce(Declassification one, Instant latest) {
        if (!(one.decision() instanceof Declassification.Approved approved)) {
            return false;
        }
        boolean hasEnd = approved.until().isPresent();
        return one.isInForce(hasEnd && time.get().isAfter(latest) ? time.get() : latest);
    }

    /** What was decided was decided at a time that has come. */
    private static Instant latest(List<Declassification> all) {
        return all.stream().map(Lifts::decidedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Returns when it was decided; long ago where it was not. */
    static Instant decidedAt(Declassification one) {
        if (one.decision() instanceof Declassification.Approved approved) {
            return approved.at();
        }
        return one.decision() instanceof Declassification.Ended ended ? ended.at() : Instant.EPOCH;
    }

    private boolean isAbout(Subject subject, Ancestor field) {
        return subject.product().equals(field.product().id())
                && subject.element().equals(field.field().element())
                && subject.digest().equals(digest(field.product()));
    }

    private String digest(DataProduct product) {
        return digests.computeIfAbsent(
                product.id(), id -> StoredForm.encode(product).digest());
    }

    private record About(Ancestor field, Subject subject) {}
}
