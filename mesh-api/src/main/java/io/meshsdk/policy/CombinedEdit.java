package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes that belong together: one without the other would break something else.
 *
 * @param edits the changes, in the order in which they are made; at least one
 * @since 0.1.0
 */
@CheckReturnValue
public record CombinedEdit(List<ProductEdit> edits) implements ProductEdit {
    /** Copies the changes. */
    public CombinedEdit {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("Invalid combined edit: expected one edit or more");
        }
    }

    /** Returns what the first of them changes. */
    @Override
    public String element() {
        return edits.get(0).element();
    }

    @Override
    public DataProduct apply(DataProduct product) {
        DataProduct edited = product;
        for (ProductEdit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }

    @Override
    public String describe() {
        return edits.stream().map(ProductEdit::describe).collect(Collectors.joining());
    }
}
