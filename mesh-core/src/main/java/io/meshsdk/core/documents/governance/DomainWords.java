package io.meshsdk.core.documents.governance;

import io.meshsdk.metadata.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What domains want of quality and access, in the words of the first form, and which policies they ask for. */
final class DomainWords {
    static final String OBSERVABILITY = "observability";
    private static final String FLAG = "true or false";
    private static final List<Word> WORDS = List.of(
            // what is promised has to be kept, too
            new Word(
                    "data_quality",
                    "completeness",
                    "a share, for example '>= 99%'",
                    wanted -> List.of(
                            promised("completeness", wanted),
                            Asked.of("completeness-level").with("severity", "error"))),
            new Word(
                    "data_quality",
                    "accuracy",
                    "a share, for example '>= 99.5%'",
                    wanted -> List.of(promised("accuracy", wanted))),
            new Word(
                    "data_quality",
                    "freshness",
                    "a duration, for example '<= 24 hours'",
                    wanted -> List.of(Asked.of("freshness").with("most", wanted))),
            new Word(
                    "access_control",
                    "default_access",
                    "a classification, for example internal",
                    wanted -> List.of(Asked.of("classification").with("least", wanted))),
            // of every product of the domain: not each has all of its columns
            new Word(
                    "access_control",
                    "pii_fields",
                    "a list of columns",
                    wanted -> List.of(
                            Asked.of("pii-columns").with("columns", wanted).with("present", Value.of(false)))),
            new Word(
                    "access_control",
                    "approval_required",
                    "a list of columns",
                    wanted -> List.of(Asked.of("approval-required").with("columns", wanted))),
            new Word("access_control", "sox_compliance", FLAG, wanted -> List.of(Asked.of("sox"))),
            new Word(
                    "access_control",
                    "audit_all_access",
                    FLAG,
                    wanted -> List.of(Asked.of("pii-audited").with("all", wanted))));

    static final List<String> SECTIONS =
            WORDS.stream().map(Word::section).distinct().toList();

    private DomainWords() {}

    private static Asked promised(String level, Value wanted) {
        return Asked.of("service-levels")
                .with("required", Value.of(List.of(Value.of(level))))
                .with(level, wanted);
    }

    /** Returns the keys of a section. */
    static List<String> keys(String section) {
        return WORDS.stream()
                .filter(word -> word.section.equals(section))
                .map(Word::key)
                .toList();
    }

    /** Returns the word for a key of a section. */
    static Optional<Word> find(String section, String key) {
        return WORDS.stream()
                .filter(word -> word.section.equals(section) && word.key.equals(key))
                .findFirst();
    }

    /**
     * What a domain may want.
     *
     * @param section in which section it is written
     * @param key behind which key
     * @param expected what is written behind it
     * @param asks the policies it asks for
     */
    record Word(String section, String key, String expected, Function<Value, List<Asked>> asks) {
        /** Returns whether yes or no is written behind the key. */
        boolean isFlag() {
            return expected.equals(FLAG);
        }
    }
}
