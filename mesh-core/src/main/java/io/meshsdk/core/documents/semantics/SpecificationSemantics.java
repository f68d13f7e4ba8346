package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Node;
import java.util.Optional;
import java.util.Set;

/** Judges what a contract of the Data Contract Specification says. */
final class SpecificationSemantics {
    private final Element root;
    private final Collected collected;

    SpecificationSemantics(Node root, Collected collected) {
        this.root = SpecificationWords.root(root);
        this.collected = collected;
    }

    void judge() {
        new ContractSemantics(root, collected).judgeParts();
        root.items("schema").forEach(this::key);
        Names names = new Names(root.items("schema"));
        new Properties(names, Set.of(), collected).judge(root.in(this::definitions));
    }

    /** Judges the columns that a model names as its key. */
    private void key(Element model) {
        Set<String> columns = Names.fieldsOf(model);
        for (Element column : model.items("primaryKey")) {
            column.text()
                    .filter(name -> !columns.isEmpty() && !columns.contains(name))
                    .ifPresent(name -> collected.addUnknown(Finding.UNKNOWN_COLUMN, column, "field", name, columns));
        }
    }

    private Optional<Element> definitions(Element at, String key) {
        return key.equals("properties") ? root.find("definitions") : Optional.empty();
    }
}
