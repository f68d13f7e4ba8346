package io.meshsdk.core.documents.semantics;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.error.Diagnostic;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Judges what documents say, whatever their shape: names twice, names of nothing, empty ranges, texts without the grammar
 * they need. All of it is a warning to a reader, and keeps the product from being published.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Semantics {
    private static final SortedSet<String> CODES = Collections.unmodifiableSortedSet(
            new TreeSet<>(Arrays.stream(Finding.values()).map(Finding::code).toList()));

    private Semantics() {}

    /** Returns what is found in a contract of the Open Data Contract Standard 3. */
    public static List<Diagnostic> ofContract(Document document) {
        Collected collected = new Collected(document);
        new ContractSemantics(Element.root(document.root()), collected).judge();
        return collected.found();
    }

    /** Returns what is found in a contract of the Open Data Contract Standard 2.2. */
    public static List<Diagnostic> ofOldContract(Document document) {
        Collected collected = new Collected(document);
        new ContractSemantics(OldContractWords.root(document.root()), collected).judge();
        return collected.found();
    }

    /** Returns what is found in a contract of the Data Contract Specification. */
    public static List<Diagnostic> ofSpecification(Document document) {
        Collected collected = new Collected(document);
        new SpecificationSemantics(document.root(), collected).judge();
        return collected.found();
    }

    /** Returns what is found in a product of the Open Data Product Standard. */
    public static List<Diagnostic> ofProduct(Document document) {
        Collected collected = new Collected(document);
        new ProductSemantics(Element.root(document.root()), collected).judge();
        return collected.found();
    }

    /** Returns what is found in a product of {@code datamesh/v1}. */
    public static List<Diagnostic> ofNative(Document document) {
        Collected collected = new Collected(document);
        new NativeSemantics(Element.root(document.root()), collected).judge();
        return collected.found();
    }

    /** Returns the codes of all that is found here, sorted. */
    public static SortedSet<String> codes() {
        return CODES;
    }

    /** Returns whether a product whose document has this finding must not be published. Other warnings do not matter then. */
    public static boolean keepsFromPublishing(Diagnostic found) {
        return found.isError() || CODES.contains(found.code());
    }
}
