package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.quality.internal.rule.ValueRule;
import org.jspecify.annotations.Nullable;

/** Which values break a rule; entries of a dictionary are judged once as long as batches share it. For one thread. */
final class ValueMarks {
    private final ValueRule rule;
    private @Nullable Column known;
    private @Nullable Column seen;
    private boolean[] broken = new boolean[0];
    private boolean anyBroken;

    ValueMarks(ValueRule rule) {
        this.rule = rule;
    }

    /** Marks the rows whose value breaks the rule, anything at nulls; returns false, and marks nothing, where none does. */
    boolean mark(Column values, boolean[] rows) {
        if (!(values instanceof DictionaryColumn coded)) {
            rule.mark(values, rows);
            return true;
        }
        if (areWorth(coded)) {
            return markEntries(coded, rows);
        }
        rule.mark(coded.decoded(), rows);
        return true;
    }

    /** Returns whether judging entries is less work than judging rows: there are fewer, or they come again. */
    private boolean areWorth(DictionaryColumn coded) {
        Column dictionary = coded.dictionary();
        boolean again = dictionary == seen;
        seen = dictionary;
        return again || dictionary.size() <= coded.size();
    }

    private boolean markEntries(DictionaryColumn coded, boolean[] rows) {
        Column dictionary = coded.dictionary();
        if (dictionary != known) {
            judge(dictionary);
        }
        if (!anyBroken) {
            return false;
        }
        int[] ids = coded.ids();
        for (int i = 0; i < coded.size(); i++) {
            rows[i] = !coded.isNull(i) && broken[ids[i]];
        }
        return true;
    }

    private void judge(Column dictionary) {
        broken = broken.length >= dictionary.size() ? broken : new boolean[dictionary.size()];
        rule.mark(dictionary, broken);
        anyBroken = false;
        for (int i = 0; i < dictionary.size(); i++) {
            broken[i] &= !dictionary.isNull(i);
            anyBroken |= broken[i];
        }
        known = dictionary;
    }
}
