package io.meshsdk.core.documents;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AccessPolicy.Visibility;
import io.meshsdk.access.Classification;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Accuracy;
import io.meshsdk.contract.ServiceLevel.Availability;
import io.meshsdk.contract.ServiceLevel.Completeness;
import io.meshsdk.contract.ServiceLevel.Freshness;
import io.meshsdk.contract.ServiceLevel.Latency;
import io.meshsdk.identity.SemanticVersion;
import java.time.Duration;
import java.time.Period;

/** The form of a contract. */
final class ContractForm {
    private ContractForm() {}

    static FormWriter write(DataContract contract) {
        FormWriter form = new FormWriter()
                .text("id", contract.id())
                .text("version", contract.version().map(Object::toString))
                .word("status", contract.status(), Lifecycle.ACTIVE)
                .objects("schemas", contract.schemas(), SchemaForm::write)
                .objects("expectations", contract.expectations(), ExpectationForm::write)
                .objects("serviceLevels", contract.serviceLevels(), ContractForm::level)
                .objectUnlessEmpty("access", access(contract.access()))
                .word("classification", contract.classification(), Classification.INTERNAL);
        contract.retention().ifPresent(retention -> form.object("retention", retention(retention)));
        return form;
    }

    static DataContract read(FormReader form) {
        DataContract contract = DataContract.of(form.objects("schemas", SchemaForm::read))
                .status(form.word("status", Lifecycle.ACTIVE))
                .expect(form.objects("expectations", ExpectationForm::read))
                .sla(form.objects("serviceLevels", ContractForm::readLevel))
                .access(form.findObject("access", ContractForm::readAccess).orElse(AccessPolicy.ownersOnly()))
                .classified(form.word("classification", Classification.INTERNAL));
        contract = form.findText("id").map(contract::id).orElse(contract);
        contract = form.findText("version")
                .map(SemanticVersion::parse)
                .map(contract::version)
                .orElse(contract);
        return form.findObject("retention", ContractForm::readRetention)
                .map(contract::retention)
                .orElse(contract);
    }

    private static FormWriter access(AccessPolicy access) {
        return new FormWriter()
                .texts("domains", access.consumerDomains())
                .texts("roles", access.consumerRoles())
                .word("visibility", access.visibility(), Visibility.DISCOVERABLE);
    }

    private static AccessPolicy readAccess(FormReader form) {
        AccessPolicy access = AccessPolicy.consumers(form.textArray("domains")).roles(form.textArray("roles"));
        return switch (form.word("visibility", Visibility.DISCOVERABLE)) {
            case DISCOVERABLE -> access;
            case HIDDEN -> access.hidden();
        };
    }

    private static FormWriter retention(Retention retention) {
        return new FormWriter()
                .text("minimum", retention.minimum().map(Object::toString))
                .text("maximum", retention.maximum().map(Object::toString));
    }

    private static Retention readRetention(FormReader form) {
        return new Retention(
                form.findText("minimum").map(Period::parse),
                form.findText("maximum").map(Period::parse));
    }

    private static FormWriter level(ServiceLevel level) {
        if (level instanceof Freshness freshness) {
            return kind("freshness").text("maximum", freshness.maximumAge().toString());
        }
        if (level instanceof Completeness completeness) {
            return kind("completeness").real("threshold", completeness.threshold());
        }
        if (level instanceof Accuracy accuracy) {
            return kind("accuracy").real("threshold", accuracy.threshold());
        }
        if (level instanceof Availability availability) {
            return kind("availability").real("threshold", availability.share());
        }
        Latency latency = (Latency) level;
        return kind("latency")
                .real("percentile", latency.percentile())
                .text("maximum", latency.maximum().toString());
    }

    private static ServiceLevel readLevel(FormReader form) {
        String kind = form.text("level");
        return switch (kind) {
            case "freshness" -> new Freshness(Duration.parse(form.text("maximum")));
            case "completeness" -> new Completeness(form.real("threshold"));
            case "accuracy" -> new Accuracy(form.real("threshold"));
            case "availability" -> new Availability(form.real("threshold"));
            case "latency" -> new Latency(form.real("percentile"), Duration.parse(form.text("maximum")));
            default -> throw new IllegalArgumentException("'%s' at %s is unknown".formatted(kind, form.at("level")));
        };
    }

    private static FormWriter kind(String name) {
        return new FormWriter().text("level", name);
    }
}
