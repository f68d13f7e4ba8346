package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.core.governance.builtin.SettingType;
import io.meshsdk.core.governance.builtin.Strictness;
import io.meshsdk.quality.Severity;
import java.util.List;

/**
 * The kinds of policies about the shape of schemas.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class FormKinds {
    private FormKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(
                naming(),
                primaryKey(),
                constraints(),
                keysNotNull(),
                uniqueness(),
                standardColumns(),
                timeColumns(),
                decimalPrecision());
    }

    private static PolicyKind naming() {
        return PolicyKind.of("naming", "Names are of a convention, so that no reader has to quote them.", Naming::new)
                .from("000")
                .finding(
                        "name-not-snake-case",
                        "name-not-kebab-case",
                        "field-not-snake-case",
                        "field-not-kebab-case",
                        "name-prefix-missing")
                .knowing(Setting.of("fields", SettingType.TEXTS, Strictness.FEWER, "The conventions of fields.")
                        .usually(List.of("snake_case"))
                        .among("snake_case", "kebab-case"))
                .knowing(Setting.of(
                                "names",
                                SettingType.TEXTS,
                                Strictness.FEWER,
                                "The conventions of domains, products and ports.")
                        .usually(List.of("snake_case", "kebab-case"))
                        .among("snake_case", "kebab-case"))
                .knowing(Setting.of(
                        "prefixes",
                        SettingType.TEXTS,
                        Strictness.FEWER,
                        "What the name of a product begins with: `dim_`, `fact_`, `agg_`."));
    }

    private static PolicyKind primaryKey() {
        return PolicyKind.of("primary-key", "Each schema object has a primary key.", settings -> new KeyPresent())
                .from("003")
                .severity(Severity.WARNING)
                .finding("primary-key-missing");
    }

    private static PolicyKind constraints() {
        return PolicyKind.of("constraints", "Each schema object is constrained.", settings -> new Constraints())
                .from("003")
                .severity(Severity.WARNING)
                .finding("constraints-missing");
    }

    private static PolicyKind keysNotNull() {
        return PolicyKind.of("keys-not-null", "The fields of the key hold no null.", settings -> new KeysFilled())
                .from("002")
                .finding("key-nullable");
    }

    private static PolicyKind uniqueness() {
        return PolicyKind.of(
                        "uniqueness",
                        "Each schema object promises that something of it is unique.",
                        settings -> new KeysPromised())
                .from("000")
                .finding("uniqueness-missing");
    }

    private static PolicyKind standardColumns() {
        return PolicyKind.of(
                        "standard-columns",
                        "Each schema object has the date and id columns that all have.",
                        StandardColumns::new)
                .from("000")
                .severity(Severity.WARNING)
                .finding("date-column-missing", "id-column-missing")
                .knowing(Setting.of(
                                "dateColumns", SettingType.TEXTS, Strictness.MORE, "The columns that have to be there.")
                        .usually(List.of("created_at", "updated_at")))
                .knowing(Setting.of(
                                "idColumns",
                                SettingType.TEXTS,
                                Strictness.FEWER,
                                "The names of ids, or, with an underscore in front, their ends.")
                        .usually(List.of("_id", "id")));
    }

    private static PolicyKind timeColumns() {
        return PolicyKind.of(
                        "time-columns", "Columns named as moments are timestamps in UTC, or dates.", TimeColumns::new)
                .from("000")
                .severity(Severity.WARNING)
                .finding("time-column-mistyped", "time-column-not-utc")
                .knowing(Setting.of("suffixes", SettingType.TEXTS, Strictness.MORE, "How the names of moments end.")
                        .usually(List.of("_at", "_timestamp")))
                .knowing(Setting.of(
                                "timezone",
                                SettingType.TEXT,
                                Strictness.SAME,
                                "The zone of timestamps; `any` asks for none.")
                        .usually("UTC")
                        .among("UTC", "any"));
    }

    private static PolicyKind decimalPrecision() {
        return PolicyKind.of("decimal-precision", "Decimals fit into one type.", DecimalPrecision::new)
                .from("000")
                .severity(Severity.WARNING)
                .finding("decimal-not-standard")
                .knowing(Setting.of("precision", SettingType.COUNT, Strictness.SAME, "How many digits it has.")
                        .usually("18"))
                .knowing(Setting.of(
                                "scale", SettingType.COUNT, Strictness.SAME, "How many of them are behind the point.")
                        .usually("2"))
                .knowing(Setting.of(
                                "exact",
                                SettingType.FLAG,
                                Strictness.YES,
                                "Whether decimals are of this type, and not only fit into it.")
                        .usually("false"));
    }
}
