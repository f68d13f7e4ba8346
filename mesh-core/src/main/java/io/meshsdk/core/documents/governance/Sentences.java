package io.meshsdk.core.documents.governance;

import io.meshsdk.metadata.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences in which policies were first written, and which policies they ask for. */
final class Sentences {
    private static final String SPAN = "(\\d{1,5}[ -](?:days?|months?|years?))";
    private static final List<Sentence> KNOWN = List.of(
            // introductions, which what follows them explains
            heading("data retention periods"),
            heading("data products containing pii must"),
            heading("schema must include"),
            sentence("all quality checks must pass", "quality-checks"),
            heading("breaking changes (?:require|must have)"),
            sentence("all (?:data )?products must be classified as", "classification"),
            new Sentence(
                    "(public|internal|confidential|restricted): .*",
                    found -> List.of(
                            Asked.of("classification").with("allowed", Value.of(List.of(Value.of(found.group(1))))))),
            new Sentence(
                    "mark pii fields in (?:the )?schema",
                    found -> List.of(Asked.of("pii-named"), Asked.of("pii-categorised"))),
            sentence("(?:implement|use) (?:column-level )?encryption", "pii-encrypted"),
            sentence("enable audit logging", "pii-audited"),
            new Sentence(
                    "comply with (gdpr|ccpa)(?:/| and )(gdpr|ccpa)(?: requirements)?",
                    found -> List.of(Asked.of(found.group(1)), Asked.of(found.group(2)))),
            new Sentence("comply with (gdpr|ccpa)(?: requirements)?", found -> List.of(Asked.of(found.group(1)))),
            retention("operational(?: data)?", "operational"),
            retention("analytical(?: data)?", "analytical"),
            retention("logs?", "logs"),
            retention("deleted(?: data)?", "trash"),
            sentence("(?:a )?primary key", "primary-key"),
            sentence("(?:column|field) descriptions", "description"),
            // a schema without types cannot be described
            heading("data types"),
            sentence("constraints", "constraints"),
            sentence("no critical failures?", "quality-gates"),
            new Sentence(
                    "warning threshold: (<= ?\\d{1,3}(?:\\.\\d{1,6})?%)",
                    found -> List.of(Asked.of("quality-gates").with("warnings", found.group(1)))),
            sentence("major version (?:increment|bump)", "compatibility"),
            new Sentence(
                    SPAN + " deprecation notice",
                    found -> List.of(
                            Asked.of("versioning").with("notice", found.group(1).replace('-', ' ')))),
            new Sentence(
                    "(?:a )?migration guide",
                    found -> List.of(Asked.of("versioning").with("migrationGuide", Value.of(true)))));

    private Sentences() {}

    /** Returns the sentences of a text: a line each, or behind the dashes of one line. */
    static List<String> split(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split("(?:^|\\s)-\\s+")).stream())
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Returns what a sentence asks for, which is nothing where it introduces others; empty where it is not known. */
    static Optional<List<Asked>> meaning(String sentence) {
        String plain = sentence.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("[.:;,]+$", "");
        return KNOWN.stream()
                .map(known -> known.meaning(plain))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Sentence heading(String pattern) {
        return new Sentence(pattern, found -> List.of());
    }

    private static Sentence sentence(String pattern, String kind) {
        return new Sentence(pattern, found -> List.of(Asked.of(kind)));
    }

    private static Sentence retention(String pattern, String data) {
        return new Sentence(
                pattern + ": " + SPAN + "(?: in trash)?",
                found -> List.of(Asked.of("retention").with(data + "Most", found.group(1))));
    }

    private record Sentence(Pattern pattern, Function<Matcher, List<Asked>> asks) {
        Sentence(String pattern, Function<Matcher, List<Asked>> asks) {
            this(Pattern.compile(pattern), asks);
        }

        Optional<List<Asked>> meaning(String plain) {
            Matcher found = pattern.matcher(plain);
            return found.matches() ? Optional.of(asks.apply(found)) : Optional.empty();
        }
    }
}
