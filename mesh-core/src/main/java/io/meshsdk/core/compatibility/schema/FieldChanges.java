package io.meshsdk.core.compatibility.schema;

import io.meshsdk.access.Classification;
import io.meshsdk.core.access.mask.MaskOrder;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.AnnotationChanges;
import io.meshsdk.core.compatibility.finding.ClassificationChanges;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.schema.Field;
import java.util.Optional;

/** What changes in what a contract says of one field, but for its type. */
final class FieldChanges {
    private final Findings findings;
    private final Field before;
    private final Field after;

    FieldChanges(Findings findings, Field before, Field after) {
        this.findings = findings;
        this.before = before;
        this.after = after;
    }

    void find(Classification classifiedBefore, Classification classifiedAfter) {
        required();
        unique();
        new ValueChanges(findings).find(before, after);
        masks();
        personal();
        classification(classifiedBefore, classifiedAfter);
        life();
        origin();
        words();
    }

    private void required() {
        if (before.isRequired() && !after.isRequired()) {
            findings.add(
                    ChangeKind.REQUIRED_LOOSENED,
                    "Field '%s' may hold null, which readers were promised it never does".formatted(after.name()),
                    "Keep it .required(), or raise the major version");
        } else if (after.isRequired() && !before.isRequired()) {
            findings.add(
                    ChangeKind.REQUIRED_TIGHTENED,
                    "Field '%s' never holds null from now on; rows of earlier publications may"
                            .formatted(after.name()));
        }
    }

    private void unique() {
        if (before.isUnique() && !after.isUnique()) {
            findings.at(".unique")
                    .add(
                            ChangeKind.UNIQUE_REMOVED,
                            "Values of field '%s' may come twice: joins on it may find several rows"
                                    .formatted(after.name()),
                            "Keep it .unique(), or raise the major version");
        } else if (after.isUnique() && !before.isUnique()) {
            findings.at(".unique")
                    .add(ChangeKind.UNIQUE_ADDED, "No value of field '%s' comes twice".formatted(after.name()));
        }
    }

    private void masks() {
        if (before.mask().equals(after.mask())) {
            return;
        }
        if (after.mask().isEmpty()) {
            findings.add(
                    ChangeKind.MASK_DROPPED,
                    "Consumers see field '%s' in the clear, which was masked".formatted(after.name()),
                    "Keep the mask of the field");
        } else if (MaskOrder.hidesAtLeast(after.mask().get(), before.mask())) {
            findings.add(
                    ChangeKind.MASK_TIGHTENED,
                    "Consumers see less of field '%s' than before; a leak can be closed at once"
                            .formatted(after.name()),
                    "Raise the minor version, and tell consumers");
        } else {
            findings.add(
                    ChangeKind.MASK_CHANGED,
                    "Consumers see other values in field '%s' than before".formatted(after.name()),
                    "Raise the major version, so that consumers learn of it");
        }
    }

    private void personal() {
        Findings at = findings.at(".pii");
        if (before.pii().isEmpty() && after.pii().isPresent()) {
            at.add(ChangeKind.PII_MARKED, "Field '%s' is said to hold personal data".formatted(after.name()));
        } else if (after.pii().isEmpty() && before.pii().isPresent()) {
            at.add(
                    ChangeKind.PII_DROPPED,
                    "Field '%s' is not said to hold personal data any more: nobody protects it".formatted(after.name()),
                    "Keep the mark while the field holds personal data");
        } else if (!before.pii().equals(after.pii())) {
            at.add(
                    ChangeKind.PII_CHANGED,
                    "Field '%s' holds personal data of another category, which readers may have to protect otherwise"
                            .formatted(after.name()));
        }
        if (before.isQuasiIdentifier() != after.isQuasiIdentifier()) {
            boolean marked = after.isQuasiIdentifier();
            findings.at(".quasiIdentifier")
                    .add(
                            marked ? ChangeKind.QUASI_IDENTIFIER_MARKED : ChangeKind.QUASI_IDENTIFIER_DROPPED,
                            "Field '%s' is %s said to tell, with others, of whom a row speaks"
                                    .formatted(after.name(), marked ? "now" : "not"));
        }
        if (!before.taxonomy().equals(after.taxonomy())) {
            findings.at(".taxonomy")
                    .add(ChangeKind.TAXONOMY_CHANGED, "Field '%s' has another code".formatted(after.name()));
        }
    }

    /** A field that says nothing is classified as its contract is. */
    private void classification(Classification ofContractBefore, Classification ofContractAfter) {
        Optional<Classification> one = before.declaredClassification();
        Optional<Classification> next = after.declaredClassification();
        if (!one.equals(next)) {
            new ClassificationChanges(findings)
                    .find(
                            "Field '%s'".formatted(after.name()),
                            one.orElse(ofContractBefore),
                            next.orElse(ofContractAfter));
            if (one.orElse(ofContractBefore) == next.orElse(ofContractAfter)) {
                findings.words("classification", one, next);
            }
        }
    }

    private void life() {
        if (before.isDeprecated() != after.isDeprecated()) {
            findings.add(
                    after.isDeprecated() ? ChangeKind.DEPRECATED : ChangeKind.REVIVED,
                    "Field '%s' %s".formatted(after.name(), after.isDeprecated() ? "is going to end" : "goes on"));
        }
        if (before.isCritical() != after.isCritical()) {
            findings.at(".critical")
                    .add(
                            after.isCritical() ? ChangeKind.CRITICALITY_RAISED : ChangeKind.CRITICALITY_LOWERED,
                            "Field '%s' is %s critical"
                                    .formatted(after.name(), after.isCritical() ? "held to be" : "not"));
        }
    }

    private void origin() {
        new PhysicalChanges(findings)
                .find(Optional.of(before.name()), before.physical(), Optional.of(after.name()), after.physical());
        new RelationshipChanges(findings).find(before.relationships(), after.relationships());
        new MeaningChanges(findings)
                .find("semanticType", "its role in analyses", before.semanticType(), after.semanticType());
        boolean sameSources =
                before.derivation().sourceObjects().equals(after.derivation().sourceObjects());
        boolean sameLogic =
                before.derivation().logic().equals(after.derivation().logic());
        if (!sameSources || !sameLogic) {
            findings.at(".derivation")
                    .add(
                            ChangeKind.DERIVATION_CHANGED,
                            "Values of field '%s' are made otherwise".formatted(after.name()));
        }
        findings.at(".derivation")
                .words(
                        "description",
                        before.derivation().description(),
                        after.derivation().description());
    }

    private void words() {
        findings.words("description", before.description(), after.description());
        findings.words("businessName", before.businessName(), after.businessName());
        findings.words("synonyms", before.synonymEntries(), after.synonymEntries());
        findings.words("examples", before.exampleValues(), after.exampleValues());
        new AnnotationChanges(findings).find(before.annotations(), after.annotations());
    }
}
