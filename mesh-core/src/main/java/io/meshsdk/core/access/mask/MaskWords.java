package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mask as a word and texts, for places that have no other form for it: annotations and schemas of other languages.
 *
 * @param word the kind of the mask, in lower case
 * @param texts what else it says, in the order of {@link io.meshsdk.schema.annotation.Masked#with()}; of a partial mask the two
 *     numbers
 * @since 0.1.0
 */
@CheckReturnValue
public record MaskWords(String word, List<String> texts) {
    /** Copies the texts. */
    public MaskWords {
        texts = List.copyOf(texts);
    }

    /** Returns the words of a mask. */
    public static MaskWords of(Mask mask) {
        String word = mask.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return new MaskWords(word, textsOf(mask));
    }

    private static List<String> textsOf(Mask mask) {
        if (mask instanceof Mask.Partial partial) {
            return List.of(Integer.toString(partial.first()), Integer.toString(partial.last()));
        }
        if (mask instanceof Mask.Hashed hashed) {
            return List.of(hashed.domain());
        }
        if (mask instanceof Mask.Token token) {
            return List.of(token.domain());
        }
        if (mask instanceof Mask.Truncated truncated) {
            return List.of(truncated.unit().name().toLowerCase(Locale.ROOT));
        }
        if (mask instanceof Mask.Rounded rounded) {
            return List.of(rounded.step().toPlainString());
        }
        if (mask instanceof Mask.Bucketed bucketed) {
            return bucketed.bounds().stream()
                    .map(java.math.BigDecimal::toPlainString)
                    .toList();
        }
        return textsOfMaps(mask);
    }

    private static List<String> textsOfMaps(Mask mask) {
        List<String> texts = new ArrayList<>();
        if (mask instanceof Mask.Custom custom) {
            texts.add(custom.name());
            addPairs(custom.arguments(), texts);
        } else if (mask instanceof Mask.Generalised generalised) {
            addPairs(generalised.groups(), texts);
            texts.add(generalised.others());
        }
        return texts;
    }

    private static void addPairs(Map<String, String> pairs, List<String> texts) {
        pairs.forEach((key, value) -> {
            texts.add(key);
            texts.add(value);
        });
    }

    /**
     * Returns the mask that this says.
     *
     * @throws IllegalArgumentException if the word is none of a mask, or the texts are not what it needs
     */
    public Mask mask() {
        return switch (word) {
            case "nullified" -> bare(Mask.nullified());
            case "redacted" -> bare(Mask.redacted());
            case "email" -> bare(Mask.email());
            case "characters" -> bare(Mask.characters());
            case "dropped" -> bare(Mask.dropped());
            case "partial" -> Mask.partial(number(only(2, 0)), number(texts.get(1)));
            case "hashed" -> Mask.hashed(only(1, 0));
            case "token" -> Mask.token(only(1, 0));
            case "truncated" ->
                Mask.truncated(Mask.Truncated.To.valueOf(only(1, 0).toUpperCase(Locale.ROOT)));
            case "rounded" -> Mask.rounded(only(1, 0));
            case "bucketed" -> Mask.bucketed(texts.toArray(String[]::new));
            case "generalised" -> Mask.generalised(pairs(0, texts.size() - 1), last());
            case "custom" -> Mask.custom(first(), pairs(1, texts.size()));
            default -> throw invalid();
        };
    }

    private Mask bare(Mask mask) {
        if (!texts.isEmpty()) {
            throw invalid();
        }
        return mask;
    }

    private String only(int count, int index) {
        if (texts.size() != count) {
            throw invalid();
        }
        return texts.get(index);
    }

    private int number(String text) {
        return Integer.parseInt(text);
    }

    private String first() {
        if (texts.isEmpty()) {
            throw invalid();
        }
        return texts.get(0);
    }

    private String last() {
        if (texts.isEmpty()) {
            throw invalid();
        }
        return texts.get(texts.size() - 1);
    }

    private Map<String, String> pairs(int from, int to) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = from; i < to; i += 2) {
            if (i + 1 >= to || pairs.put(texts.get(i), texts.get(i + 1)) != null) {
                throw invalid();
            }
        }
        return pairs;
    }

    private IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "Invalid mask '%s' with %d texts: see io.meshsdk.access.Mask for what each kind says"
                        .formatted(word, texts.size()));
    }
}
