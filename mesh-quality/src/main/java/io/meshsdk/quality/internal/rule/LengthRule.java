package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.text.TextLength;

/**
 * Values of a length.
 *
 * @param minimum the least
 * @param maximum the most
 * @param ofText whether code points are counted; bytes otherwise
 */
record LengthRule(int minimum, int maximum, boolean ofText) implements ValueRule {
    @Override
    public void mark(Column plain, boolean[] broken) {
        BytesColumn values = (BytesColumn) plain;
        for (int i = 0; i < values.size(); i++) {
            int bytes = values.length(i);
            int start = values.start(i);
            int length =
                    ofText && bytes >= minimum ? TextLength.codePoints(values.bytes(), start, start + bytes) : bytes;
            broken[i] = length < minimum || length > maximum;
        }
    }
}
