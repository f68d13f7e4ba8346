package io.meshsdk.core.documents.tree;

import io.meshsdk.core.documents.tree.Node.Scalar;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** A tree as YAML, in the styles that every reader reads alike. */
final class YamlText {
    private static final @Nullable Mark NOWHERE = null;
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    /** Letters that only double quotes keep in every reader. */
    private static final Pattern UNUSUAL =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{A0}\\x{2028}\\x{2029}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");

    /** What a literal block does not keep, or not in every reader: blanks around a line, empty lines around the text. */
    private static final Pattern LOOSE_LINES = Pattern.compile("^[ \\n]| \\n|[ \\n]\\z");

    private final Emitter emitter;

    private YamlText(StringWriter text) {
        this.emitter = new Emitter(text, options());
    }

    static String of(Node.Mapping tree) {
        StringWriter text = new StringWriter();
        try {
            new YamlText(text).document(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return text.toString();
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return options;
    }

    private void document(Node.Mapping tree) throws IOException {
        emit(new StreamStartEvent(NOWHERE, NOWHERE));
        emit(new DocumentStartEvent(NOWHERE, NOWHERE, false, null, Map.of()));
        mapping(tree);
        emit(new DocumentEndEvent(NOWHERE, NOWHERE, false));
        emit(new StreamEndEvent(NOWHERE, NOWHERE));
    }

    private void node(Node node) throws IOException {
        if (node instanceof Scalar scalar) {
            scalar(scalar);
        } else if (node instanceof Node.Sequence sequence) {
            sequence(sequence);
        } else if (node instanceof Node.Mapping mapping) {
            mapping(mapping);
        }
    }

    private void mapping(Node.Mapping mapping) throws IOException {
        emit(new MappingStartEvent(null, null, true, NOWHERE, NOWHERE, FlowStyle.BLOCK));
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            String key = entry.getKey();
            scalar(key, isUnusual(key) ? ScalarStyle.DOUBLE_QUOTED : quoted(key));
            node(entry.getValue().value());
        }
        emit(new MappingEndEvent(NOWHERE, NOWHERE));
    }

    private void sequence(Node.Sequence sequence) throws IOException {
        emit(new SequenceStartEvent(null, null, true, NOWHERE, NOWHERE, FlowStyle.BLOCK));
        for (Node item : sequence.items()) {
            node(item);
        }
        emit(new SequenceEndEvent(NOWHERE, NOWHERE));
    }

    private void scalar(Scalar scalar) throws IOException {
        switch (scalar.kind()) {
            case TEXT -> scalar(scalar.text(), style(scalar.text()));
            case NUMBER, FLAG -> scalar(scalar.text(), ScalarStyle.PLAIN);
            case NULL -> scalar("null", ScalarStyle.PLAIN);
        }
    }

    private void scalar(String text, ScalarStyle style) throws IOException {
        emit(new ScalarEvent(null, null, UNTAGGED, text, NOWHERE, NOWHERE, style));
    }

    private static ScalarStyle style(String text) {
        if (isUnusual(text)) {
            return isLines(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        }
        return quoted(text);
    }

    private static boolean isLines(String text) {
        String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return !lines.isEmpty() && !LOOSE_LINES.matcher(lines).find() && !isUnusual(lines.replace("\n", ""));
    }

    private static ScalarStyle quoted(String text) {
        return PlainScalar.isPlainText(text) ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }

    private static boolean isUnusual(String text) {
        return UNUSUAL.matcher(text).find();
    }

    private void emit(Event event) throws IOException {
        emitter.emit(event);
    }
}
