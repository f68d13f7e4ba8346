package io.meshsdk.quality.engine;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that match a pattern as a whole. */
record PatternRule(Pattern pattern) implements ValueRule {
    PatternRule(String pattern) {
        this(Pattern.compile(pattern));
    }

    @Override
    public void mark(Column plain, boolean[] broken) {
        BytesColumn texts = (BytesColumn) plain;
        Matcher matcher = pattern.matcher("");
        for (int i = 0; i < texts.size(); i++) {
            broken[i] = !texts.isNull(i) && !matcher.reset(texts.text(i)).matches();
        }
    }
}
