package io.meshsdk.core.documents.tree;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a secret looks like in a text. Each pattern takes time that grows with the text, not with its square. */
final class LiteralSecret {
    /** Stands for the value of a variable, which is no part of the document. */
    private static final String ABSENT = "\uE000";

    /** The first group of each is the secret. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("://[^\\s/?#@:]{0,256}:([^\\s/?#]{1,512})@"),
            Pattern.compile("(?i)jdbc:oracle:[a-z0-9]{1,16}:[^/@\\s]{1,256}/([^@\\s]{1,256})@"),
            Pattern.compile("(?i)(?<![a-z0-9])sig=([^&;\\s\"']++)"),
            Pattern.compile("(?i)(?:AccountKey|SharedAccessKey|SecretAccessKey|SecretKey)=([^;&\\s\"']++)"),
            Pattern.compile("(?i)(?:password|passwd|passphrase|pwd|client_?secret|access_?token|api_?key)="
                    + "(<[^>]{0,64}>|[^;&\\s]++)"),
            Pattern.compile("(-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----)"));

    private static final Set<String> KEYS = Set.of("pwd", "secret", "sastoken", "sig");
    private static final List<String> KEY_ENDS = List.of(
            "password",
            "passwd",
            "passphrase",
            "clientsecret",
            "accountkey",
            "accesskey",
            "secretkey",
            "privatekey",
            "apikey",
            "accesstoken",
            "authtoken",
            "refreshtoken",
            "bearertoken");

    /** What writers put where a secret was. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\uE000+|\\*+|[xX]{3,}|<[^>]*>|\\?|''|\"\"");

    private LiteralSecret() {}

    /** Returns whether a text holds a secret anywhere. */
    static boolean isIn(String text) {
        if (!mayHold(text)) {
            return false;
        }
        String written = withoutVariables(text);
        return PATTERNS.stream().anyMatch(pattern -> finds(pattern, written));
    }

    /** No pattern finds anything in a text without one of these, and most texts have none. */
    private static boolean mayHold(String text) {
        return text.indexOf('=') >= 0 || text.indexOf('@') >= 0 || text.contains("${") || text.contains("PRIVATE");
    }

    private static boolean finds(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!isPlaceholder(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the value of a key of this name is a secret. */
    static boolean isNamedBy(String key) {
        String letters = letters(key);
        if (KEYS.contains(letters)) {
            return true;
        }
        for (String end : KEY_ENDS) {
            if (letters.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the letters and digits of a name, in lower case. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                letters.append((char) (letter + 'a' - 'A'));
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    /** Returns whether the value of such a key is written out, not a variable and not a placeholder. */
    static boolean isWritten(String value) {
        return !value.isBlank() && !isPlaceholder(withoutVariables(value).strip());
    }

    private static boolean isPlaceholder(String value) {
        return value.isEmpty() || PLACEHOLDER.matcher(value).matches();
    }

    private static String withoutVariables(String text) {
        return VariableText.of(text)
                .replace(reference -> reference.fallback().isEmpty() ? ABSENT : reference.fallback());
    }
}
