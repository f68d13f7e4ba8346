package io.meshsdk.core.documents.semantics;

import java.util.List;
import java.util.Optional;

/** Says where a dialect writes what the rules ask for in the words of the Open Data Contract Standard 3. */
@FunctionalInterface
interface Vocabulary {
    /** The words of the rules themselves. */
    Vocabulary STANDARD = Element::entry;

    /** Returns what a part of a document says of a key. */
    Optional<Element> find(Element at, String key);

    /** Returns the parts of what counts as a list. */
    default List<Element> items(Element at) {
        return at.entries();
    }
}
