package io.meshsdk.core.documents.stored;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AccessPolicy.Visibility;
import io.meshsdk.access.Classification;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Description;
import io.meshsdk.contract.Labels;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.Team;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.AgentContext;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Price;
import io.meshsdk.metadata.Server;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.metadata.Value;
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
                .objects("serviceLevels", contract.serviceLevels(), ServiceLevelForm::write);
        contract.declaredAccess().ifPresent(access -> form.object("access", access(access)));
        contract.declaredClassification().ifPresent(level -> form.word("classification", level));
        contract.retention().ifPresent(retention -> form.object("retention", retention(retention)));
        return papers(contract, form)
                .records("servers", contract.servers())
                .records("roles", contract.roles())
                .records("support", contract.support());
    }

    private static FormWriter papers(DataContract contract, FormWriter form) {
        contract.versioning().ifPresent(policy -> form.object("versioning", versioning(policy)));
        return form.record("price", contract.price())
                .record("labels", contract.labels())
                .record("description", contract.description())
                .objectUnlessEmpty("team", TeamForm.write(contract.team()))
                .record("context", contract.context())
                .record("annotations", contract.annotations());
    }

    static DataContract read(FormReader form) {
        DataContract contract = DataContract.draft(form.objects("schemas", SchemaForm::read))
                .status(form.word("status", Lifecycle.ACTIVE))
                .expect(form.objects("expectations", ExpectationForm::read))
                .sla(form.objects("serviceLevels", ServiceLevelForm::read));
        contract = form.findObject("access", ContractForm::readAccess)
                .map(contract::access)
                .orElse(contract);
        contract = form.findWord("classification", Classification.class)
                .map(contract::classified)
                .orElse(contract);
        contract = readPapers(form, contract)
                .servers(form.records("servers", Server.class))
                .roles(form.records("roles", AccessRole.class))
                .support(form.records("support", SupportChannel.class));
        contract = form.findText("id").map(contract::id).orElse(contract);
        contract = form.findParsed("version", SemanticVersion::parse)
                .map(contract::version)
                .orElse(contract);
        return form.findObject("retention", ContractForm::readRetention)
                .map(contract::retention)
                .orElse(contract);
    }

    private static DataContract readPapers(FormReader form, DataContract contract) {
        contract = contract.labelled(form.record("labels", Labels.NONE))
                .describedAs(form.record("description", Description.NONE))
                .team(form.findObject("team", TeamForm::read).orElse(Team.none()))
                .annotated(form.record("annotations", Annotations.none()));
        contract = form.findRecord("context", AgentContext.class)
                .map(contract::context)
                .orElse(contract);
        contract = form.findRecord("price", Price.class).map(contract::price).orElse(contract);
        return form.findObject("versioning", ContractForm::readVersioning)
                .map(contract::versioning)
                .orElse(contract);
    }

    private static FormWriter access(AccessPolicy access) {
        return new FormWriter()
                .texts("domains", access.consumerDomains())
                .texts("roles", access.consumerRoles())
                .word("visibility", access.visibility(), Visibility.DISCOVERABLE)
                .objects("rows", access.rowRules(), ContractForm::rowRule);
    }

    private static FormWriter rowRule(RowRule rule) {
        FormWriter form = new FormWriter()
                .texts("domains", rule.domains())
                .texts("roles", rule.roles())
                .text("condition", rule.condition());
        return rule.language().equals(RowRule.FILTER) ? form : form.text("language", rule.language());
    }

    private static RowRule readRowRule(FormReader form) {
        return RowRule.written(form.findText("language").orElse(RowRule.FILTER), form.text("condition"))
                .domains(form.textArray("domains"))
                .roles(form.textArray("roles"));
    }

    private static AccessPolicy readAccess(FormReader form) {
        AccessPolicy access = AccessPolicy.consumers(form.textArray("domains"))
                .roles(form.textArray("roles"))
                .rows(form.objects("rows", ContractForm::readRowRule).toArray(RowRule[]::new));
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
        return new Retention(form.findParsed("minimum", Period::parse), form.findParsed("maximum", Period::parse));
    }

    private static FormWriter versioning(VersioningPolicy policy) {
        FormWriter form = new FormWriter()
                .text("breakingChanges", policy.breakingChanges())
                .text("notice", policy.notice().map(Object::toString));
        policy.backwardCompatible().ifPresent(compatible -> form.value("backwardCompatible", Value.of(compatible)));
        return form.text("migrationGuide", policy.migrationGuide());
    }

    private static VersioningPolicy readVersioning(FormReader form) {
        return new VersioningPolicy(
                form.findText("breakingChanges"),
                form.findParsed("notice", Period::parse),
                form.findFlag("backwardCompatible"),
                form.findText("migrationGuide"));
    }
}
