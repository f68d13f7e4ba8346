package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The values of variables, put in at the point of use only; documents are kept, digested and shown with the references as
 * they are written.
 *
 * <p>A reference is {@code ${NAME}} or {@code ${NAME:-default}}, anywhere in a text, never in a key. As the standards
 * say, an empty value counts as none, a default goes up to the first closing bracket and is taken verbatim, and without
 * value and default there is an error. A value or a default is never searched for references again. What is put in stays a
 * text, whatever it looks like. Two dollars before a curly bracket stand for one that begins no reference:
 * {@code $${NAME}} becomes {@code ${NAME}}. Any other dollar stands for itself.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Variables {
    private final Map<String, String> values;

    private Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Returns variables of these values by name. */
    public static Variables of(Map<String, String> values) {
        return new Variables(values);
    }

    /** Returns every reference to a variable in a document, in order. */
    public static List<Reference> in(Document document) {
        List<Reference> found = new ArrayList<>();
        TextWalk.over(document.root(), (scalar, path) -> {
            for (VariableText.Reference one : VariableText.of(scalar.text()).references()) {
                found.add(new Reference(one.name(), one.hasDefault(), document.where(scalar.place(), path.get())));
            }
            return scalar;
        });
        return List.copyOf(found);
    }

    /** Returns a document with all references replaced, and an error for each that cannot be. */
    public Resolved<Document> resolve(Document document) {
        Replacement replacement = new Replacement(values, document.name());
        Node.Mapping root = TextWalk.over(
                document.root(),
                (scalar, path) ->
                        new Scalar(replacement.in(scalar.text(), scalar.place(), path), Kind.TEXT, scalar.place()));
        return new Resolved<>(document.name(), new Document(document.name(), root), replacement.problems());
    }

    /** Returns a text of a document with all references replaced, and an error for each that cannot be. */
    public Resolved<String> resolve(String text, Diagnostic.Where where) {
        Replacement replacement = new Replacement(values, where.file());
        String resolved = replacement.in(text, new Place(where.line(), where.column()), where::path);
        return new Resolved<>(where.file(), resolved, replacement.problems());
    }

    /** Returns how many there are, never their values. */
    @Override
    public String toString() {
        return "Variables[%d]".formatted(values.size());
    }

    /**
     * A variable where a document uses it.
     *
     * @param name its name
     * @param hasDefault whether it may go without a value
     * @param where the place of the text
     */
    public record Reference(String name, boolean hasDefault, Diagnostic.Where where) {}
}
