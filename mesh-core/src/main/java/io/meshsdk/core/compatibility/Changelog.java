package io.meshsdk.core.compatibility;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.compatibility.change.Affected;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.ChangelogEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a version changed, written for those who have to know: grouped by who is hurt, the greatest bumps first. The same
 * changes are written alike, whatever order they were found in.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Changelog {
    private static final List<Affected> ORDER =
            List.of(Affected.BOTH, Affected.READERS, Affected.WRITERS, Affected.NOBODY);
    private static final String MARKED = "\\`*_{}[]<>()#|~&!";

    private final SemanticVersion version;
    private final LocalDate day;
    private final List<Change> changes;

    private Changelog(SemanticVersion version, LocalDate day, List<Change> changes) {
        this.version = version;
        this.day = day;
        this.changes = changes;
    }

    /** Returns what the next version of a report changed, on a day. */
    public static Changelog of(CompatibilityReport report, LocalDate day) {
        return of(report.to(), day, report.changes());
    }

    /** Returns what a version changed, on a day. */
    public static Changelog of(SemanticVersion version, LocalDate day, List<Change> changes) {
        Comparator<Change> order = Comparator.comparing((Change change) -> ORDER.indexOf(change.affected()))
                .thenComparing(Change::bump, Comparator.reverseOrder())
                .thenComparing(Change::path)
                .thenComparing(Change::kind)
                .thenComparing(Change::sentence);
        return new Changelog(
                version, day, changes.stream().sorted(order).distinct().toList());
    }

    /** Returns the entry for the changelog of a product. */
    public ChangelogEntry entry() {
        return new ChangelogEntry(
                version.toString(),
                Optional.of(day.toString()),
                changes.stream().map(Change::sentence).toList(),
                Optional.of(changes.stream().anyMatch(Change::isBreaking)));
    }

    /** Returns the entry as Markdown. Names that come from the contract are escaped. */
    public String markdown() {
        StringBuilder text = new StringBuilder("## %s - %s\n".formatted(version, day));
        if (changes.isEmpty()) {
            text.append("\nNothing changed.\n");
        }
        groups().forEach((affected, bumps) -> bumps.forEach((bump, group) -> {
            text.append(
                    "\n### %s (%s)\n\n".formatted(title(affected), bump.name().toLowerCase(Locale.ROOT)));
            group.forEach(change -> text.append(line(change)));
        }));
        return text.toString();
    }

    private Map<Affected, Map<Bump, List<Change>>> groups() {
        Map<Affected, Map<Bump, List<Change>>> groups = new LinkedHashMap<>();
        for (Affected affected : ORDER) {
            Map<Bump, List<Change>> ofAffected = new TreeMap<>(Comparator.reverseOrder());
            changes.stream()
                    .filter(change -> change.affected() == affected)
                    .forEach(change -> ofAffected
                            .computeIfAbsent(change.bump(), bump -> new ArrayList<>())
                            .add(change));
            groups.put(affected, ofAffected);
        }
        return groups;
    }

    private static String title(Affected affected) {
        return switch (affected) {
            case BOTH -> "Readers and writers have to act";
            case READERS -> "Readers have to act";
            case WRITERS -> "Writers have to act";
            case NOBODY -> "Nobody has to act";
        };
    }

    private static String line(Change change) {
        return change.affected() == Affected.NOBODY
                ? "- %s: %s.\n".formatted(escaped(change.path()), escaped(change.sentence()))
                : "- %s: %s. %s.\n"
                        .formatted(escaped(change.path()), escaped(change.sentence()), escaped(change.remedy()));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029) {
                escaped.append(' ');
            } else {
                escaped.append(MARKED.indexOf(point) >= 0 ? "\\" : "").appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
