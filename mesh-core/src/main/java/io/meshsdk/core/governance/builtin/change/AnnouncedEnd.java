package io.meshsdk.core.governance.builtin.change;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.core.compatibility.Compatibility;
import io.meshsdk.core.governance.builtin.CalendarSpan;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.error.MeshException;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A contract ends as it said it would. Its end is the first {@code endOfSupport} or {@code endOfLife} it announces. An end is
 * announced, or moved to an earlier day, at least the contract's notice before it comes; and what was published does not
 * break, nor is its port dropped or retired, before the end that was announced. Together nobody is hurt with less notice
 * than was promised, and no more has to be known than the last published contract. A contract that promises no notice may
 * end at once. A major version beside the one before hurts nobody, and needs no notice.
 */
final class AnnouncedEnd implements Rule {
    private static final Set<String> ENDS = Set.of("endOfSupport", "endOfLife");
    private static final Set<String> WANTED = Set.of("required", "true", "yes");

    private final Period least;
    private final boolean guided;

    AnnouncedEnd(PolicySettings settings) {
        least = settings.has("notice") ? settings.period("notice").period() : Period.ZERO;
        guided = settings.flag("migrationGuide");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        Set<Violation> found = new LinkedHashSet<>();
        for (OutputPort port : context.ports()) {
            Optional<DataProduct> published = context.published(port);
            published.ifPresent(before -> {
                before.findOutput(port.key()).ifPresent(last -> found.addAll(ofPort(last, port, context::trustedNow)));
                found.addAll(ofProduct(before, context));
            });
            if (published.isEmpty()) {
                registered(context).ifPresent(registered -> {
                    found.addAll(ofProduct(registered, context));
                    found.addAll(ofFollower(registered, port));
                });
            }
        }
        return List.copyOf(found);
    }

    /** A catalog that cannot be read stops nobody from publishing: that it was not read is a warning of its own. */
    private static Optional<DataProduct> registered(PolicyContext context) {
        try {
            return context.catalog().find(context.product().id());
        } catch (MeshException e) {
            return Optional.empty();
        }
    }

    private List<Violation> ofPort(OutputPort last, OutputPort next, Supplier<Instant> now) {
        List<Violation> found = new ArrayList<>();
        announced(last, next, now).ifPresent(found::add);
        if (!Compatibility.between(last, next).breaking().isEmpty()) {
            unannounced(last, "changes what it promised", now).ifPresent(found::add);
            guide(last, next).ifPresent(found::add);
        }
        return found;
    }

    private List<Violation> ofProduct(DataProduct before, PolicyContext context) {
        return before.outputs().stream()
                .filter(port -> port.status() != Lifecycle.RETIRED)
                .filter(port -> context.product()
                        .findOutput(port.key())
                        .filter(next -> next.status() != Lifecycle.RETIRED)
                        .isEmpty())
                .map(port -> unannounced(port, "is not offered any more", context::trustedNow))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A major version follows the one before: consumers have to learn how to move. */
    private List<Violation> ofFollower(DataProduct registered, OutputPort port) {
        return registered.outputs().stream()
                .filter(other -> other.name().equals(port.name())
                        && other.key().major() < port.key().major())
                .max(Comparator.comparing(OutputPort::version))
                .flatMap(other -> guide(other, port))
                .stream()
                .toList();
    }

    private Optional<Violation> announced(OutputPort last, OutputPort next, Supplier<Instant> now) {
        Optional<Instant> before = end(last.contract());
        Period notice = notice(last.contract());
        return end(next.contract())
                .filter(end -> before.isEmpty() || end.isBefore(before.get()))
                .flatMap(end -> tooSoon(next, end, notice, after(now.get(), notice)));
    }

    private static Optional<Violation> tooSoon(OutputPort next, Instant end, Period notice, Instant earliest) {
        return end.isBefore(earliest)
                ? Optional.of(Violation.broken("notice-too-short", FieldPaths.of(next) + ".sla")
                        .because("Port '%s' is to end at %s, and consumers were promised to be told %s before"
                                .formatted(next.key(), end, notice))
                        .remedy("Announce an end at %s or later".formatted(earliest)))
                : Optional.empty();
    }

    /** The time is asked where an end is compared with it, and nowhere else. */
    private Optional<Violation> unannounced(OutputPort last, String does, Supplier<Instant> now) {
        Period notice = notice(last.contract());
        Optional<Instant> end = end(last.contract());
        if (notice.isZero() || end.filter(moment -> !moment.isAfter(now.get())).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Violation.broken("notice-missing", FieldPaths.of(last))
                .because("Port '%s' %s, and consumers were promised to be told %s before; %s"
                        .formatted(
                                last.key(),
                                does,
                                notice,
                                end.map("its announced end is %s"::formatted).orElse("no end was announced")))
                .remedy(end.map("Offer the port unchanged until %s, a new major version beside it"::formatted)
                        .orElse("Publish the port unchanged, with .sla(endOfLife(...)) at least %s ahead, first"
                                .formatted(notice))));
    }

    /** A policy that says a guide is required, and not where it is, asks whoever breaks the contract for one. */
    private Optional<Violation> guide(OutputPort last, OutputPort next) {
        boolean wanted = last.contract()
                .versioning()
                .flatMap(VersioningPolicy::migrationGuide)
                .filter(AnnouncedEnd::isWanted)
                .isPresent();
        boolean there = next.contract()
                .versioning()
                .flatMap(VersioningPolicy::migrationGuide)
                .filter(guide -> !guide.isBlank() && !isWanted(guide))
                .isPresent();
        return (wanted || (guided && breaks(last, next))) && !there
                ? Optional.of(Violation.broken("migration-guide-missing", FieldPaths.of(next) + ".versioning")
                        .because("Port '%s' breaks with '%s', which requires a migration guide"
                                .formatted(next.key(), last.key()))
                        .remedy("Say in versioning(...) where the migration guide is, or write it there"))
                : Optional.empty();
    }

    /** A contract that asks for a guide asks each next major version for one; a policy asks what breaks. */
    private static boolean breaks(OutputPort last, OutputPort next) {
        return !Compatibility.between(last, next).breaking().isEmpty();
    }

    private static boolean isWanted(String guide) {
        return WANTED.contains(guide.strip().toLowerCase(Locale.ROOT));
    }

    private Period notice(DataContract contract) {
        Period promised =
                contract.versioning().flatMap(VersioningPolicy::notice).orElse(Period.ZERO);
        return days(promised) >= days(least) ? promised : least;
    }

    private static long days(Period period) {
        return new CalendarSpan(period).shortest();
    }

    private static Instant after(Instant now, Period notice) {
        return now.atOffset(ZoneOffset.UTC).plus(notice).toInstant();
    }

    private static Optional<Instant> end(DataContract contract) {
        return contract.serviceLevels().stream()
                .filter(ServiceLevel.Agreed.class::isInstance)
                .map(ServiceLevel.Agreed.class::cast)
                .filter(level -> ENDS.contains(level.property())
                        && level.terms().element().isEmpty())
                .map(level -> moment(level.value().toString()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.length() == "2026-11-20".length()
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
