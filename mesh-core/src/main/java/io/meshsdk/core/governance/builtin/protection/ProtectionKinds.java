package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.core.governance.builtin.SettingType;
import io.meshsdk.core.governance.builtin.Strictness;
import io.meshsdk.quality.Severity;
import java.util.List;

/**
 * The kinds of policies about personal data and its protection.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProtectionKinds {
    private ProtectionKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(
                piiProtected(),
                piiCategorised(),
                piiAudited(),
                piiEncrypted(),
                piiRetention(),
                piiColumns(),
                piiNamed(),
                encryption(),
                isolation(),
                classification(),
                accessFits(),
                rowsFiltered(),
                approvalRequired(),
                retention(),
                sox(),
                gdpr(),
                ccpa());
    }

    private static PolicyKind piiProtected() {
        return PolicyKind.of(
                        "pii-protected",
                        "Fields of personal data are of a closed class, and masked.",
                        PersonalFields::new)
                .from("000")
                .finding("pii-not-confidential", "pii-unmasked")
                .knowing(Setting.of(
                                "classification",
                                SettingType.CLASSIFICATION,
                                Strictness.HIGHER,
                                "The class they are of at least.")
                        .usually("confidential"))
                .knowing(Setting.of("masked", SettingType.FLAG, Strictness.YES, "Whether they are masked, too.")
                        .usually("true"));
    }

    private static PolicyKind piiCategorised() {
        return PolicyKind.of(
                        "pii-categorised",
                        "Fields of personal data say of which category they are.",
                        PersonalCategories::new)
                .from("002, 003")
                .finding("pii-uncategorised", "pii-category-unknown", "pii-unclassified")
                .knowing(Setting.of(
                        "categories",
                        SettingType.TEXTS,
                        Strictness.FEWER,
                        "The categories there are; any where none is given."))
                .knowing(Setting.of(
                                "taxonomy",
                                SettingType.FLAG,
                                Strictness.YES,
                                "Whether they have a code of the taxonomy, too.")
                        .usually("false"));
    }

    private static PolicyKind piiAudited() {
        return PolicyKind.of("pii-audited", "Who reads personal data is recorded.", AuditLogged::new)
                .from("003")
                .severity(Severity.CRITICAL)
                .finding("pii-unaudited")
                .knowing(Setting.of("all", SettingType.FLAG, Strictness.YES, "Whether who reads any data is.")
                        .usually("false"));
    }

    private static PolicyKind piiEncrypted() {
        return PolicyKind.of(
                        "pii-encrypted", "Personal data is encrypted at rest.", settings -> Encryption.ofPersonalData())
                .from("003")
                .severity(Severity.CRITICAL)
                .finding("pii-unencrypted", "pii-encryption-unattested");
    }

    private static PolicyKind piiRetention() {
        return PolicyKind.of(
                        "pii-retention",
                        "Each port with personal data says how long it is kept.",
                        settings -> new PersonalRetention())
                .from("002")
                .finding("pii-retention-missing");
    }

    private static PolicyKind piiColumns() {
        return PolicyKind.of(
                        "pii-columns",
                        "Columns named as personal data are there and marked; columns that checks name are there.",
                        PersonalColumns::new)
                .from("000, 003")
                .severity(Severity.CRITICAL)
                .finding("pii-column-missing", "pii-column-unmarked", "checked-column-missing")
                .knowing(Setting.of("columns", SettingType.TEXTS, Strictness.MORE, "The columns.")
                        .usually(List.of()))
                .knowing(Setting.of(
                                "present",
                                SettingType.FLAG,
                                Strictness.YES,
                                "Whether they have to be there; if not, they are marked where they are.")
                        .usually("true"));
    }

    private static PolicyKind piiNamed() {
        return PolicyKind.of("pii-named", "Fields that are named as personal data are marked.", PersonalNames::new)
                .from("000")
                .finding("pii-unmarked")
                .knowing(Setting.of(
                                "harmless",
                                SettingType.TEXTS,
                                Strictness.FEWER,
                                "Fields that hold none, whatever they are called.")
                        .usually(List.of()));
    }

    private static PolicyKind encryption() {
        return PolicyKind.of("encryption-at-rest", "Data is encrypted at rest.", Encryption::from)
                .from("000, 001")
                .finding("encryption-missing", "encryption-unattested")
                .knowing(Setting.of(
                                "classification",
                                SettingType.CLASSIFICATION,
                                Strictness.LOWER,
                                "From which class on, of the port or one of its fields.")
                        .usually("public"));
    }

    private static PolicyKind isolation() {
        return PolicyKind.of(
                        "storage-isolated",
                        "Data of a closed class lies where nobody reads but through the SDK, or consumers have a masked port.",
                        Isolation::new)
                .from("003")
                .finding(
                        "storage-not-isolated",
                        "columns-not-encrypted",
                        "raw-port-open",
                        "masked-port-missing",
                        "masked-port-old",
                        "masked-port-nested",
                        "masked-port-rows",
                        "masked-port-raw",
                        "masked-port-unknown")
                .knowing(Setting.of(
                                "classification",
                                SettingType.CLASSIFICATION,
                                Strictness.LOWER,
                                "From which class on, of the port or one of its fields.")
                        .usually("confidential"))
                .knowing(Setting.of(
                                "behind",
                                SettingType.DURATION,
                                Strictness.LOWER,
                                "How old a masked port may be that is not of the newest raw version.")
                        .usually("24 hours"));
    }

    private static PolicyKind classification() {
        return PolicyKind.of("classification", "A port says its class, and it is one that is allowed.", Classified::new)
                .from("003")
                .finding("classification-missing", "classification-not-allowed", "classification-too-open")
                .knowing(Setting.of("allowed", SettingType.TEXTS, Strictness.FEWER, "The classes there are.")
                        .usually(List.of("public", "internal", "confidential", "restricted"))
                        .among("public", "internal", "confidential", "restricted"))
                .knowing(Setting.of(
                        "least",
                        SettingType.CLASSIFICATION,
                        Strictness.HIGHER,
                        "The class that is the most open one allowed."));
    }

    private static PolicyKind accessFits() {
        return PolicyKind.of("access-fits-class", "Class and access say the same.", AccessFits::new)
                .from("003")
                .finding("access-undeclared", "access-too-wide", "access-contradicts-class", "class-below-field")
                .knowing(Setting.of(
                                "restrictedConsumers",
                                SettingType.COUNT,
                                Strictness.LOWER,
                                "To how many domains and roles restricted data is open at most.")
                        .usually("3"));
    }

    private static PolicyKind approvalRequired() {
        return PolicyKind.of(
                        "approval-required",
                        "Fields that are read after an approval only are protected until then.",
                        ApprovalRequired::new)
                .from("003")
                .finding("approval-field-open")
                .knowing(Setting.of("columns", SettingType.TEXTS, Strictness.MORE, "The fields.")
                        .usually(List.of()));
    }

    private static PolicyKind retention() {
        return PolicyKind.of(
                        "retention",
                        "A port says how long its data is kept, as its class asks and allows.",
                        RetentionPeriods::new)
                .from("003")
                .finding("retention-missing", "retention-too-short", "retention-too-long", "retention-class-unknown")
                .knowing(Setting.of(
                                "usual",
                                SettingType.TEXT,
                                Strictness.SAME,
                                "The class of what says none in the custom property `retentionClass`.")
                        .usually("analytical")
                        .among(RetentionClass.ALL))
                .knowing(Setting.of(
                        "operationalLeast",
                        SettingType.PERIOD,
                        Strictness.HIGHER,
                        "How long operational data is kept at least."))
                .knowing(Setting.of(
                                "operationalMost",
                                SettingType.PERIOD,
                                Strictness.LOWER,
                                "How long operational data is kept at most.")
                        .usually("7 years"))
                .knowing(Setting.of(
                        "analyticalLeast",
                        SettingType.PERIOD,
                        Strictness.HIGHER,
                        "How long analytical data is kept at least."))
                .knowing(Setting.of(
                                "analyticalMost",
                                SettingType.PERIOD,
                                Strictness.LOWER,
                                "How long analytical data is kept at most.")
                        .usually("3 years"))
                .knowing(Setting.of(
                        "logsLeast", SettingType.PERIOD, Strictness.HIGHER, "How long logs are kept at least."))
                .knowing(Setting.of("logsMost", SettingType.PERIOD, Strictness.LOWER, "How long logs are kept at most.")
                        .usually("1 year"))
                .knowing(Setting.of(
                        "trashLeast", SettingType.PERIOD, Strictness.HIGHER, "How long deleted data is kept at least."))
                .knowing(Setting.of(
                                "trashMost",
                                SettingType.PERIOD,
                                Strictness.LOWER,
                                "How long deleted data is kept at most.")
                        .usually("30 days"));
    }

    private static PolicyKind sox() {
        return PolicyKind.of(
                        "sox",
                        "Financial data is recorded on access and kept as long as the law asks.",
                        SarbanesOxley::new)
                .from("003")
                .finding("sox-unaudited", "sox-retention-too-short")
                .knowing(Setting.of(
                                "auditAllAccess", SettingType.FLAG, Strictness.YES, "Whether each access is recorded.")
                        .usually("true"))
                .knowing(Setting.of("retention", SettingType.PERIOD, Strictness.HIGHER, "How long it is kept at least.")
                        .usually("7 years"))
                .knowing(Setting.of(
                                "classes",
                                SettingType.TEXTS,
                                Strictness.MORE,
                                "The retention classes that this holds for.")
                        .usually(List.of("operational"))
                        .among(RetentionClass.ALL))
                .knowing(Setting.of("usual", SettingType.TEXT, Strictness.SAME, "The class of what says none.")
                        .usually("analytical")
                        .among(RetentionClass.ALL));
    }

    private static PolicyKind gdpr() {
        return PolicyKind.of(
                        "gdpr", "Personal data has a category and a last day, as the GDPR asks.", DataProtection::new)
                .from("001, 003")
                .finding("gdpr-category-missing", "gdpr-retention-missing", "gdpr-purpose-missing")
                .knowing(Setting.of(
                                "purpose",
                                SettingType.FLAG,
                                Strictness.YES,
                                "Whether the product says for which purpose it holds them.")
                        .usually("false"));
    }

    private static PolicyKind ccpa() {
        return PolicyKind.of(
                        "ccpa",
                        "Consumers can be told which personal data is kept, why, and how long, as the CCPA asks.",
                        settings -> new ConsumerPrivacy())
                .from("003")
                .finding("ccpa-category-missing", "ccpa-retention-missing", "ccpa-purpose-missing");
    }

    private static PolicyKind rowsFiltered() {
        return PolicyKind.of(
                        "row-level-security",
                        "Consumers of a closed class see the rows that are theirs to see.",
                        RowsFiltered::new)
                .from("000")
                .finding("row-filter-missing")
                .knowing(Setting.of(
                                "classification", SettingType.CLASSIFICATION, Strictness.LOWER, "From which class on.")
                        .usually("confidential"));
    }
}
