package io.meshsdk.core.compatibility.omds;

import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.omds.MetadataDifference.Difference;
import io.meshsdk.core.compatibility.omds.MetadataDifference.Source;
import io.meshsdk.core.compatibility.omds.Spot.Step;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Pointer;
import io.meshsdk.identity.SemanticVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes differences as version 1.0.0 of the Open Metadata Difference Standard, as RFC 39 proposes it. */
final class Rfc39Writer {
    private Rfc39Writer() {}

    static Mapping write(MetadataDifference difference) {
        return new Entries()
                .text("apiVersion", "v1.0.0")
                .text("kind", "MetadataDifference")
                .text("sourceKind", difference.kind())
                .node("source1", source(difference.published()))
                .node("source2", source(difference.next()))
                .text("scope", "all")
                .node("impact", impact(difference.differences()))
                .text("suggestedVersion", suggested(difference).map(SemanticVersion::toString))
                .node("diffs", each(difference, Rfc39Writer::diff))
                .node("customProperties", Sequence.of(properties(difference)))
                .node();
    }

    private static Mapping source(Source source) {
        return new Entries()
                .text("id", source.id())
                .text("version", source.version().toString())
                .node();
    }

    private static Mapping impact(List<Difference> differences) {
        Entries impact = new Entries();
        for (Bump level : List.of(Bump.MAJOR, Bump.MINOR, Bump.PATCH)) {
            long count = differences.stream()
                    .filter(one -> one.change().bump() == level)
                    .count();
            impact.number(level.name().toLowerCase(Locale.ROOT), count);
        }
        return impact.node();
    }

    /** The draft knows nothing of versions below 1.0.0, where the SDK lets a minor number stand for a major one. */
    private static Optional<SemanticVersion> suggested(MetadataDifference difference) {
        SemanticVersion version = difference.published().version();
        Bump bump = difference.differences().stream()
                .map(one -> one.change().bump())
                .reduce(Bump.NONE, Bump::or);
        if (version.isPreRelease() && bump != Bump.NONE) {
            return Optional.of(bump.from(version));
        }
        return switch (bump) {
            case MAJOR -> Optional.of(version.nextMajor());
            case MINOR -> Optional.of(version.nextMinor());
            case PATCH -> Optional.of(version.nextPatch());
            case NONE -> Optional.empty();
        };
    }

    private static Mapping diff(Difference difference) {
        Change change = difference.change();
        Spot spot = difference.spot();
        Entries entries = new Entries()
                .text("type", type(change, spot))
                .text("section", spot.steps().get(0).key())
                .text("field", spot.field())
                .text("path", path(spot));
        if (spot.differs()) {
            entries.node("value1", spot.before()).node("value2", spot.after());
        }
        return entries.text("message", change.sentence())
                .text(
                        "impactLevel",
                        change.bump() == Bump.NONE ? "UNKNOWN" : change.bump().name())
                .node();
    }

    private static String type(Change change, Spot spot) {
        String kind = change.kind().name();
        if (kind.endsWith("_RENAMED")) {
            return "CHANGE";
        }
        if (spot.isThere()) {
            return spot.before().isEmpty() ? "ADD" : spot.after().isEmpty() ? "REMOVE" : "CHANGE";
        }
        return kind.endsWith("_ADDED") || kind.endsWith("_MARKED")
                ? "ADD"
                : kind.endsWith("_REMOVED") || kind.endsWith("_DROPPED") ? "REMOVE" : "CHANGE";
    }

    private static String path(Spot spot) {
        return spot.steps().stream()
                .map(step -> "/" + Pointer.escaped(step.key()) + selector(step))
                .collect(Collectors.joining());
    }

    private static String selector(Step step) {
        return step.named().isEmpty()
                ? ""
                : step.named().entrySet().stream()
                        .map(name -> name.getKey() + "=" + Pointer.escaped(name.getValue()))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns what the draft has no key for, in the order of the differences. */
    private static Mapping judged(Difference difference) {
        Change change = difference.change();
        return new Entries()
                .text("path", change.path())
                .text("kind", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .text("affected", change.affected().name().toLowerCase(Locale.ROOT))
                .text("remedy", change.remedy())
                .node();
    }

    private static List<Mapping> properties(MetadataDifference difference) {
        return List.of(
                property("comparedAt", Scalar.text(difference.day().toString())),
                property("meshsdk.changes", each(difference, Rfc39Writer::judged)));
    }

    private static Mapping property(String name, Node value) {
        return new Entries().text("property", name).node("value", value).node();
    }

    private static Sequence each(MetadataDifference difference, Function<Difference, Mapping> writer) {
        return Sequence.of(difference.differences().stream().map(writer).toList());
    }
}
