package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import io.meshsdk.data.ListColumn;
import java.io.IOException;
import java.util.List;

/** A list. */
final class ListPart implements Part, Part.Repeated {
    private final String name;
    private final Part element;
    private final Nullness nullness;
    private final Elements elements;
    private long nulls;

    ListPart(String name, Part element, Nullness nullness, int repetition) {
        this.name = name;
        this.element = element;
        this.nullness = nullness;
        this.elements = new Elements(repetition);
    }

    @Override
    public List<Leaf> leaves() {
        return element.leaves();
    }

    @Override
    public List<Repeated> repeated() {
        return List.of(this);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long nulls() {
        return nulls;
    }

    @Override
    public void take(Column column, Entries entries, int rows, LeafSink sink) throws IOException {
        ListColumn lists = (ListColumn) entries.decode(column);
        nulls += entries.count() - nullness.define(entries, lists, name);
        element.take(lists.elements(), elements.of(entries, lists.offsets()), rows, sink);
    }
}
