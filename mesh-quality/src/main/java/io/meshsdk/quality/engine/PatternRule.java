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
            broken[i] = !texts.isNull(i) && !matches(matcher.reset(texts.text(i)));
        }
    }

    private boolean matches(Matcher matcher) {
        try {
            return matcher.matches();
        } catch (StackOverflowError e) {
            throw new IllegalStateException(
                    ("Cannot match '%s' against a text: java.util.regex runs out of stack on long texts where a group with"
                                    + " alternatives is repeated. Write the group as a character class or possessive.")
                            .formatted(pattern),
                    e);
        }
    }
}
