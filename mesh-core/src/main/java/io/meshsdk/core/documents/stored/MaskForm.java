package io.meshsdk.core.documents.stored;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Mask.Truncated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The form of a mask. */
final class MaskForm {
    private static final String KIND = "mask";
    private static final String[] KINDS = {
        "nullified",
        "redacted",
        "email",
        "partial",
        "characters",
        "hashed",
        "token",
        "truncated",
        "rounded",
        "bucketed",
        "generalised",
        "dropped",
        "custom"
    };

    private MaskForm() {}

    static FormWriter write(Mask mask) {
        if (mask instanceof Mask.Partial partial) {
            return kind("partial").number("first", partial.first()).number("last", partial.last());
        }
        if (mask instanceof Mask.Hashed hashed) {
            return kind("hashed").text("domain", hashed.domain());
        }
        if (mask instanceof Mask.Token token) {
            return kind("token").text("domain", token.domain());
        }
        if (mask instanceof Truncated truncated) {
            return kind("truncated").word("unit", truncated.unit());
        }
        if (mask instanceof Mask.Rounded rounded) {
            return kind("rounded").text("step", rounded.step().toPlainString());
        }
        if (mask instanceof Mask.Bucketed bucketed) {
            return kind("bucketed")
                    .texts(
                            "bounds",
                            bucketed.bounds().stream()
                                    .map(BigDecimal::toPlainString)
                                    .toList());
        }
        return ofMaps(mask);
    }

    private static FormWriter ofMaps(Mask mask) {
        if (mask instanceof Mask.Generalised generalised) {
            return kind("generalised")
                    .objects("groups", pairs(generalised.groups()), MaskForm::pair)
                    .text("others", generalised.others());
        }
        if (mask instanceof Mask.Custom custom) {
            return kind("custom")
                    .text("name", custom.name())
                    .objects("arguments", pairs(custom.arguments()), MaskForm::pair);
        }
        return kind(bare(mask));
    }

    private static String bare(Mask mask) {
        if (mask instanceof Mask.Dropped) {
            return "dropped";
        }
        if (mask instanceof Mask.Characters) {
            return "characters";
        }
        return mask instanceof Mask.Nullified ? "nullified" : mask instanceof Mask.Redacted ? "redacted" : "email";
    }

    private static FormWriter kind(String kind) {
        return new FormWriter().text(KIND, kind);
    }

    static Mask read(FormReader form) {
        String kind = form.text(KIND);
        return switch (kind) {
            case "nullified" -> Mask.nullified();
            case "redacted" -> Mask.redacted();
            case "email" -> Mask.email();
            case "characters" -> Mask.characters();
            case "dropped" -> Mask.dropped();
            case "partial" -> Mask.partial(form.smallNumber("first"), form.smallNumber("last"));
            case "hashed" -> Mask.hashed(form.text("domain"));
            case "token" -> Mask.token(form.text("domain"));
            case "truncated" -> Mask.truncated(form.word("unit", Truncated.To.class));
            case "rounded" -> Mask.rounded(form.text("step"));
            case "bucketed" -> Mask.bucketed(form.textArray("bounds"));
            case "generalised" -> Mask.generalised(readPairs(form, "groups"), form.text("others"));
            case "custom" -> Mask.custom(form.text("name"), readPairs(form, "arguments"));
            default -> throw form.unknown(KIND, kind, KINDS);
        };
    }

    private static List<Pair> pairs(Map<String, String> map) {
        List<Pair> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(new Pair(key, value)));
        return pairs;
    }

    private static FormWriter pair(Pair pair) {
        return new FormWriter().text("key", pair.key()).text("value", pair.value());
    }

    private static Map<String, String> readPairs(FormReader form, String key) {
        Map<String, String> map = new TreeMap<>();
        for (Pair pair : form.objects(key, one -> new Pair(one.text("key"), one.text("value")))) {
            if (map.put(pair.key(), pair.value()) != null) {
                throw new IllegalArgumentException("%s has the key '%s' twice".formatted(form.at(key), pair.key()));
            }
        }
        return map;
    }

    private record Pair(String key, String value) {}
}
