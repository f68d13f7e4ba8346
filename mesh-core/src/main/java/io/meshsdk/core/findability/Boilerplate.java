package io.meshsdk.core.findability;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells texts that say something from texts that only fill a place: nothing, a reminder to write one, or the name again.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Boilerplate {
    private static final Pattern REMINDER = Pattern.compile(
            "(?i)^(todo|fixme|xxx|tbd|tba|tbc|n/?a|none|null|unknown|undefined|change ?me|lorem ipsum|placeholder|"
                    + "description|test)\\b.*|^<[^>]*>$|^[^\\p{L}\\p{N}]*$");
    private static final Pattern REMINDER_INSIDE = Pattern.compile("\\b(TODO|FIXME|TBD)\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FILLERS =
            Set.of("the", "a", "an", "of", "this", "is", "field", "column", "table", "data", "product", "value", "for");

    private Boilerplate() {}

    /** Returns whether a text says nothing about what has a name. */
    public static boolean is(String text, String name) {
        String words = text.strip();
        return words.isEmpty() || REMINDER_INSIDE.matcher(words).find() || isReminder(words) || saysOnly(words, name);
    }

    private static boolean isReminder(String words) {
        return words.length() < 40
                && BLANKS.split(words).length <= 2
                && REMINDER.matcher(words).matches();
    }

    /** A text that has more letters than the name is not read to its end. */
    private static boolean saysOnly(String text, String name) {
        String known = OTHER_THAN_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        StringBuilder rest = new StringBuilder();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            if (!FILLERS.contains(word) && rest.append(word).length() > known.length()) {
                return false;
            }
        }
        return rest.isEmpty() || rest.toString().equals(known);
    }
}
