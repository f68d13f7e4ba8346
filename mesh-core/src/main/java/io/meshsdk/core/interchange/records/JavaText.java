package io.meshsdk.core.interchange.records;

import io.meshsdk.core.interchange.internal.Characters;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;

/** Encodes texts for the source of Java: strings and comments. */
final class JavaText {
    private JavaText() {}

    static String literal(String text, String what) {
        requireStorable(text, what);
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> append(literal, point);
            }
        });
        return literal.append('"').toString();
    }

    /** Returns a text for a comment, on one line: what means something there is an entity, and what nobody sees is replaced. */
    static String comment(String text) {
        StringBuilder comment = new StringBuilder();
        text.strip().codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                comment.append(' ');
            } else if ("*\\@<>&{}/`".indexOf(point) >= 0) {
                comment.append("&#%d;".formatted(point));
            } else {
                comment.appendCodePoint(isVisible(point) ? point : Characters.REPLACEMENT);
            }
        });
        return comment.toString();
    }

    private static void append(StringBuilder literal, int point) {
        if (isVisible(point)) {
            literal.appendCodePoint(point);
        } else {
            for (char half : Character.toChars(point)) {
                literal.append("\\u%04x".formatted((int) half));
            }
        }
    }

    /** Returns whether a character is seen for what it is; the format of others would mislead whoever reads the source. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point == ' ' || Character.getType(point) != Character.SPACE_SEPARATOR;
        };
    }

    private static void requireStorable(String text, String what) {
        try (DataOutputStream constant = new DataOutputStream(new ByteArrayOutputStream())) {
            constant.writeUTF(text);
        } catch (UTFDataFormatException e) {
            throw new IllegalArgumentException(
                    "Cannot write a record for %s: a text is longer than the 65535 bytes a class file holds. Shorten it."
                            .formatted(what),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
