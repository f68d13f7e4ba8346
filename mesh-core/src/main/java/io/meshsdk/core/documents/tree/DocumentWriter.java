package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * Writes trees as text that says the same when it is parsed: keys in their order, LF at the end of each line, the same
 * bytes for the same tree. Places and comments are not written.
 *
 * <p>YAML is in block style, with every text in quotes that some reader of YAML 1.1 or 1.2 would take for a number, a date
 * or a truth value. JSON is indented; a number that JSON cannot spell, such as {@code +1} or {@code .5}, is written as the
 * same number, {@code 1} or {@code 0.5}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DocumentWriter {
    private DocumentWriter() {}

    /**
     * Returns a tree as YAML.
     *
     * @throws IllegalArgumentException if the tree is deeper than 100 levels, a number is none, a truth value is neither
     *     {@code true} nor {@code false}, or a text has half of a surrogate pair
     */
    public static String yaml(Node.Mapping tree) {
        Writable.require(tree);
        return YamlText.of(tree);
    }

    /**
     * Returns a tree as JSON.
     *
     * @throws IllegalArgumentException if the tree is deeper than 100 levels, a number is none, a truth value is neither
     *     {@code true} nor {@code false}, or a text has half of a surrogate pair
     */
    public static String json(Node.Mapping tree) {
        Writable.require(tree);
        return JsonText.of(tree);
    }
}
