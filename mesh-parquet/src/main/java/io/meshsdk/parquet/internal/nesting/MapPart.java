package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import io.meshsdk.data.MapColumn;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A map. */
final class MapPart implements Part, Part.Repeated {
    private final String name;
    private final Part key;
    private final Part value;
    private final Nullness nullness;
    private final Elements elements;
    private long nulls;

    MapPart(String name, List<Part> keyAndValue, Nullness nullness, int repetition) {
        this.name = name;
        this.key = keyAndValue.get(0);
        this.value = keyAndValue.get(1);
        this.nullness = nullness;
        this.elements = new Elements(repetition);
    }

    @Override
    public List<Leaf> leaves() {
        return Stream.concat(key.leaves().stream(), value.leaves().stream()).toList();
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
        MapColumn maps = (MapColumn) entries.decode(column);
        nulls += entries.count() - nullness.define(entries, maps, name);
        key.take(maps.keys(), elements.of(entries, maps.offsets()), rows, sink);
        value.take(maps.values(), elements.of(entries, maps.offsets()), rows, sink);
    }
}
