package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.text.TextMatcher;

/**
 * Texts that a matcher accepts.
 *
 * @param matcher the matcher
 */
record TextRule(TextMatcher matcher) implements ValueRule {
    @Override
    public void mark(Column plain, boolean[] broken) {
        BytesColumn texts = (BytesColumn) plain;
        byte[] bytes = texts.bytes();
        int[] offsets = texts.offsets();
        if (!texts.validity().hasNulls()) {
            for (int i = 0; i < texts.size(); i++) {
                broken[i] = !matcher.matches(bytes, offsets[i], offsets[i + 1]);
            }
            return;
        }
        for (int i = 0; i < texts.size(); i++) {
            broken[i] = !texts.isNull(i) && !matcher.matches(bytes, offsets[i], offsets[i + 1]);
        }
    }
}
