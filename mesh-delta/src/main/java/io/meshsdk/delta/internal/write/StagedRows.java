package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.LogFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows that are to become visible.
 *
 * @param files the files that hold them
 * @param nulls the paths of the columns, and of fields in structs, in which some of them hold null
 */
record StagedRows(List<LogFile> files, Set<List<String>> nulls) {
    static final StagedRows NONE = new StagedRows(List.of(), Set.of());

    StagedRows {
        files = List.copyOf(files);
        nulls = Set.copyOf(nulls);
    }

    StagedRows and(StagedRows others) {
        List<LogFile> all = new ArrayList<>(files);
        all.addAll(others.files);
        Set<List<String>> held = new LinkedHashSet<>(nulls);
        held.addAll(others.nulls);
        return new StagedRows(all, held);
    }
}
