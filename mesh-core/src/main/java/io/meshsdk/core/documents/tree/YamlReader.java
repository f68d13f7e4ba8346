package io.meshsdk.core.documents.tree;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * YAML to a tree. It takes the events of the parser one by one, because composing nodes recurses and constructing objects
 * loads classes.
 */
final class YamlReader {
    private static final String TAG_REFUSED = "tag-refused";
    private static final String KEY_REFUSED = "key-refused";
    private static final String KEY_REMEDY = "Write a text as the key.";

    private final Problems problems;
    private final TreeBuilder tree;
    private final Parser events;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Set<String> unfinished = new HashSet<>();
    private final Deque<String> openAnchors = new ArrayDeque<>();
    private int documents;

    private YamlReader(CodePoints text, Problems problems) {
        this.problems = problems;
        this.tree = new TreeBuilder(problems);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Limits.BYTES);
        options.setNestingDepthLimit(Limits.DEPTH);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        this.events = new ParserImpl(text, options);
    }

    /** Returns the root, or null for an empty document. */
    static @Nullable Node read(String text, Problems problems) {
        CodePoints letters = new CodePoints(text);
        requirePrintable(text, letters, problems);
        YamlReader reader = new YamlReader(letters, problems);
        try {
            reader.readEvents();
        } catch (Stopped e) {
            throw e;
        } catch (MarkedYAMLException e) {
            throw syntax(e, problems);
        } catch (RuntimeException e) {
            // What a parser throws at hostile input is not always its own exception.
            throw problems.stop(
                    "yaml-syntax", Place.NOWHERE, "", "The document is no YAML.", "Mend its escapes and directives.");
        }
        return reader.tree.root();
    }

    private static void requirePrintable(String text, CodePoints letters, Problems problems) {
        int at = letters.firstUnprintable();
        if (at >= 0) {
            int offset = text.offsetByCodePoints(0, at);
            throw problems.stop(
                    "control-character",
                    Cursor.of(text, offset),
                    "",
                    "The control character U+%04X is written here.".formatted(text.codePointAt(offset)),
                    "Remove it, or write it as an escape in double quotes.");
        }
    }

    private static Stopped syntax(MarkedYAMLException e, Problems problems) {
        Place place = e.getProblemMark() == null
                ? Place.NOWHERE
                : new Place(e.getProblemMark().getLine() + 1, e.getProblemMark().getColumn() + 1);
        String found = e.getContext() == null ? e.getProblem() : e.getContext() + ": " + e.getProblem();
        return problems.stop(
                "yaml-syntax",
                place,
                "",
                "The document is no YAML here (%s).".formatted(found.strip()),
                "Mind indentation in spaces, a blank after ':' and '-', and quotes around texts with signs.");
    }

    private void readEvents() {
        Event event = events.getEvent();
        while (!event.is(Event.ID.StreamEnd)) {
            read(event);
            event = events.getEvent();
        }
    }

    private void read(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> requireFirst(place(event));
            case Alias -> alias((AliasEvent) event);
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> sequence((SequenceStartEvent) event);
            case MappingStart -> mapping((MappingStartEvent) event);
            case SequenceEnd, MappingEnd -> name(openAnchors.pop(), tree.end());
            default -> {}
        }
    }

    private void requireFirst(Place place) {
        documents++;
        if (documents > 1) {
            throw problems.stop(
                    "several-documents",
                    place,
                    "",
                    "A second document begins here.",
                    "Keep one document in a file, and no '---' or '...' behind it.");
        }
    }

    private void scalar(ScalarEvent event) {
        if (tree.awaitsKey()) {
            key(event);
            return;
        }
        Scalar scalar = CoreTag.scalar(event.getTag(), event.getValue(), event.isPlain(), place(event))
                .orElseGet(() -> refused(event));
        define(event.getAnchor(), tree.scalar(scalar));
    }

    private Scalar refused(ScalarEvent event) {
        return tree.refused(place(event), TAG_REFUSED, tagProblem(event.getTag()), tagRemedy());
    }

    private void key(ScalarEvent event) {
        String text = event.getValue();
        Place place = place(event);
        Optional<Scalar> key = CoreTag.scalar(event.getTag(), text, event.isPlain(), place);
        if (key.isEmpty()) {
            tree.refuseKey(place, TAG_REFUSED, tagProblem(event.getTag()), tagRemedy());
        } else if (key.get().kind() == Kind.NULL) {
            tree.refuseKey(place, KEY_REFUSED, "A key is null.", KEY_REMEDY);
        } else if (event.getTag() == null && event.isPlain() && text.equals(MappingFrame.MERGE)) {
            tree.mergeKey(place);
        } else {
            tree.key(text, place);
        }
        key.ifPresent(scalar -> define(event.getAnchor(), new Anchored(scalar, 1, text.length(), 0)));
    }

    private void sequence(SequenceStartEvent event) {
        if (tree.awaitsKey()) {
            skipKey(event);
            return;
        }
        requireTag(CoreTag.isSequence(event.getTag()), event);
        tree.startSequence(place(event));
        open(event.getAnchor());
    }

    private void mapping(MappingStartEvent event) {
        if (tree.awaitsKey()) {
            skipKey(event);
            return;
        }
        requireTag(CoreTag.isMapping(event.getTag()), event);
        tree.startMapping(place(event));
        open(event.getAnchor());
    }

    private void requireTag(boolean known, CollectionStartEvent event) {
        if (!known) {
            problems.error(TAG_REFUSED, place(event), tree.path(), tagProblem(event.getTag()), tagRemedy());
        }
    }

    private static String tagProblem(String tag) {
        return "The tag %s is not read, or does not fit what it stands before.".formatted(CoreTag.shown(tag));
    }

    private static String tagRemedy() {
        return "Remove it; only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map are known.";
    }

    private void skipKey(Event event) {
        tree.refuseKey(place(event), KEY_REFUSED, "A key is a list or a mapping.", KEY_REMEDY);
        int depth = 1;
        while (depth > 0) {
            Event next = events.getEvent();
            boolean ends = next.is(Event.ID.SequenceEnd) || next.is(Event.ID.MappingEnd);
            depth += next instanceof CollectionStartEvent ? 1 : ends ? -1 : 0;
            tree.requireDepth(depth, place(next));
        }
    }

    private void alias(AliasEvent event) {
        Anchored anchored = anchors.get(event.getAnchor());
        if (anchored == null) {
            throw unknown(event);
        }
        if (!tree.awaitsKey()) {
            tree.repeat(anchored, place(event));
        } else if (anchored.node() instanceof Scalar scalar && scalar.kind() != Kind.NULL) {
            tree.key(scalar.text(), place(event));
        } else {
            tree.refuseKey(place(event), KEY_REFUSED, "A key is the alias of something that is no text.", KEY_REMEDY);
        }
    }

    private Stopped unknown(AliasEvent event) {
        boolean recursive = unfinished.contains(event.getAnchor());
        return problems.stop(
                recursive ? "recursive-alias" : "unknown-alias",
                place(event),
                tree.path(),
                recursive
                        ? "The alias '*%s' stands inside of what it names.".formatted(Steps.shown(event.getAnchor()))
                        : "No anchor '&%s' is written before this alias.".formatted(Steps.shown(event.getAnchor())),
                recursive
                        ? "Name something that ends before."
                        : "Write the anchor, or quote a text that begins with '*'.");
    }

    private void open(@Nullable String anchor) {
        openAnchors.push(anchor == null ? "" : anchor);
        if (anchor != null) {
            anchors.remove(anchor);
            unfinished.add(anchor);
        }
    }

    private void name(String anchor, Anchored node) {
        if (unfinished.remove(anchor)) {
            anchors.put(anchor, node);
        }
    }

    private void define(@Nullable String anchor, Anchored node) {
        if (anchor != null) {
            unfinished.remove(anchor);
            anchors.put(anchor, node);
        }
    }

    private static Place place(Event event) {
        return new Place(
                event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1);
    }
}
