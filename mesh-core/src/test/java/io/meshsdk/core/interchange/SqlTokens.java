package io.meshsdk.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tokens of statements, by the rules of a dialect, and nothing else: what is left over fails. */
record SqlTokens(List<String> tokens) {
    private static final String WORDS_AND_MARKS = "|[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[(),.;:<>=]|\\s+";
    private static final Pattern SPARK = Pattern.compile("`(?:[^`]|``)*`|'(?:[^'\\\\]|\\\\.)*'" + WORDS_AND_MARKS);
    private static final Pattern POSTGRES =
            Pattern.compile("(?:U&)?\"(?:[^\"]|\"\")*\"|(?:U&)?'(?:[^']|'')*'" + WORDS_AND_MARKS);
    private static final Pattern SPARK_VARIABLE = Pattern.compile("\\$\\{[^}$ ]+}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final List<String> WORDS = List.of(
            "CREATE TABLE USING DELTA PARTITIONED BY TBLPROPERTIES COMMENT ON COLUMN IS NOT NULL PRIMARY KEY ARRAY",
            "STRING BOOLEAN TINYINT SMALLINT INT BIGINT FLOAT DOUBLE DECIMAL DATE TIMESTAMP TIMESTAMP_NTZ BINARY STRUCT MAP",
            "varchar boolean smallint integer bigint real double precision numeric date timestamp time with zone bytea jsonb");

    static SqlTokens spark(String statements) {
        assertThat(SPARK_VARIABLE.matcher(statements).find()).as(statements).isFalse();
        return of(SPARK, statements);
    }

    static SqlTokens postgres(String statements) {
        return of(POSTGRES, statements);
    }

    long statements() {
        return tokens.stream().filter(";"::equals).count();
    }

    /** Returns the quoted tokens that start with a quote. */
    List<String> quoted(char quote) {
        return tokens.stream().filter(token -> token.charAt(0) == quote).toList();
    }

    private static SqlTokens of(Pattern dialect, String statements) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = dialect.matcher(statements);
        int at = 0;
        while (at < statements.length()) {
            assertThat(matcher.region(at, statements.length()).lookingAt())
                    .as("%s at %d", statements, at)
                    .isTrue();
            MatchResult token = matcher.toMatchResult();
            if (!token.group().isBlank()) {
                tokens.add(token.group());
            }
            at = token.end();
        }
        assertOnlyWords(tokens);
        return new SqlTokens(tokens);
    }

    private static void assertOnlyWords(List<String> tokens) {
        String words = " " + String.join(" ", WORDS) + " ";
        assertThat(tokens.stream()
                        .filter(token -> WORD.matcher(token).matches())
                        .filter(token -> !words.contains(" " + token + " "))
                        .collect(Collectors.toSet()))
                .isEmpty();
        assertThat(tokens).noneMatch(token -> token.chars().anyMatch(letter -> letter < ' '));
    }
}
