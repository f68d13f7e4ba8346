package io.meshsdk.core.documents.stored;

import io.meshsdk.Defaults;
import io.meshsdk.Domain;
import io.meshsdk.DomainKind;
import io.meshsdk.Organization;
import io.meshsdk.PlannedProduct;
import io.meshsdk.contract.Team;
import io.meshsdk.metadata.Annotations;
import java.util.Map;
import java.util.Optional;

/** The form of an organisation and its domains. */
final class OrganizationForm {
    private OrganizationForm() {}

    static FormWriter write(Organization organization) {
        return new FormWriter()
                .text("name", said(organization.name()))
                .text("description", said(organization.description()))
                .objectUnlessEmpty("defaults", DefaultsForm.write(organization.defaults()))
                .objects("templates", organization.templates().entrySet(), OrganizationForm::template)
                .objects("domains", organization.domains(), OrganizationForm::writeDomain)
                .objects("services", organization.services().entrySet(), OrganizationForm::service)
                .record("annotations", organization.annotations());
    }

    static Organization read(FormReader form) {
        Organization organization = Organization.named(form.findText("name").orElse(""))
                .describedAs(form.findText("description").orElse(""))
                .defaults(form.findObject("defaults", DefaultsForm::read).orElse(Defaults.none()))
                .annotated(form.record("annotations", Annotations.none()));
        for (Map.Entry<String, Defaults> template : form.objects("templates", OrganizationForm::readTemplate)) {
            organization = organization.template(template.getKey(), template.getValue());
        }
        for (Domain domain : form.objects("domains", OrganizationForm::readDomain)) {
            organization = organization.domain(domain);
        }
        for (Map.Entry<String, String> service : form.objects("services", OrganizationForm::readService)) {
            organization = organization.service(service.getKey(), service.getValue());
        }
        return organization;
    }

    static FormWriter writeDomain(Domain domain) {
        FormWriter form = new FormWriter().text("name", domain.name());
        domain.kind().ifPresent(kind -> form.word("kind", kind));
        return form.text("boundedContext", domain.boundedContext())
                .text("owner", domain.owner())
                .objectUnlessEmpty("team", TeamForm.write(domain.team()))
                .texts("sourceSystems", domain.sourceSystems())
                .texts("consumers", domain.consumers())
                .records("products", domain.products())
                .objectUnlessEmpty("defaults", DefaultsForm.write(domain.defaults()))
                .record("annotations", domain.annotations());
    }

    static Domain readDomain(FormReader form) {
        Domain domain = form.parsed("name", Domain::named)
                .team(form.findObject("team", TeamForm::read).orElse(Team.none()))
                .sourceSystems(form.textArray("sourceSystems"))
                .consumers(form.textArray("consumers"))
                .products(form.records("products", PlannedProduct.class))
                .defaults(form.findObject("defaults", DefaultsForm::read).orElse(Defaults.none()))
                .annotated(form.record("annotations", Annotations.none()));
        domain = form.findWord("kind", DomainKind.class).map(domain::kind).orElse(domain);
        domain = form.findText("boundedContext").map(domain::boundedContext).orElse(domain);
        return form.findText("owner").map(domain::owner).orElse(domain);
    }

    private static FormWriter template(Map.Entry<String, Defaults> template) {
        return new FormWriter()
                .text("name", template.getKey())
                .objectUnlessEmpty("defaults", DefaultsForm.write(template.getValue()));
    }

    private static Map.Entry<String, Defaults> readTemplate(FormReader form) {
        return Map.entry(
                form.text("name"),
                form.findObject("defaults", DefaultsForm::read).orElse(Defaults.none()));
    }

    private static FormWriter service(Map.Entry<String, String> service) {
        return new FormWriter().text("kind", service.getKey()).text("service", service.getValue());
    }

    private static Map.Entry<String, String> readService(FormReader form) {
        return Map.entry(form.text("kind"), form.text("service"));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
