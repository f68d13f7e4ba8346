package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.meshsdk.DataProduct;
import io.meshsdk.Domain;
import io.meshsdk.DomainKind;
import io.meshsdk.Organization;
import io.meshsdk.Origin;
import io.meshsdk.Origin.Level;
import io.meshsdk.PlannedProduct;
import io.meshsdk.access.Classification;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.documents.stored.Unicode;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.metadata.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrganizationDocumentsTest {
    private static final String ACME = """
            apiVersion: datamesh/v1
            kind: Organization
            metadata:
              name: acme
              description: Sells everything.
            spec:
              defaults:
                tags: [acme]
                contract:
                  classification: internal
                  retention:
                    maximum: P3Y
                  sla:
                    availability: 99.9%
                  expectations:
                    - column: email
                      rule: format:email
              templates:
                - name: gold
                  defaults:
                    contract:
                      sla:
                        freshness: PT1H
              domains:
                - name: sales
                  kind: core
                  boundedContext: Orders and revenue
                  owner: sales-data@acme.com
                  sourceSystems: [crm]
                  consumers: [finance]
                  products:
                    - name: orders
                  defaults:
                    contract:
                      access:
                        domains: [finance]
              services:
                catalog: company-catalog
            """;

    private static final String ORDERS = """
            apiVersion: datamesh/v1
            kind: DataProduct
            metadata:
              name: orders
              domain: sales
              version: 1.0.0
            spec:
              extends: [gold]
              contract:
                schema:
                  fields:
                    - name: id
                      type: long
                      required: true
                      primaryKey: true
            """;

    @Test
    void parse_anOrganization_saysAllOfIt() {
        Organization acme = OrganizationDocuments.parse(ACME);

        assertThat(acme.name()).isEqualTo("acme");
        assertThat(acme.defaults().tags()).containsExactly("acme");
        assertThat(acme.defaults().contract().serviceLevels()).containsExactly(ServiceLevels.availability(0.999));
        assertThat(acme.defaults().contract().declaredClassification()).contains(Classification.INTERNAL);
        assertThat(acme.defaults().contract().expectations()).hasSize(1);
        assertThat(acme.templates()).containsOnlyKeys("gold");
        assertThat(acme.services()).containsExactly(entry("catalog", "company-catalog"));
        Domain sales = acme.domain("sales").orElseThrow();
        assertThat(sales.kind()).contains(DomainKind.CORE);
        assertThat(sales.products()).containsExactly(PlannedProduct.named("orders"));
        assertThat(OrganizationDocuments.parse(OrganizationDocuments.write(acme)))
                .isEqualTo(acme);
    }

    @Test
    void parse_aDomainAlone_isAnOrganizationOfOne() {
        Organization sales = OrganizationDocuments.parse("""
                apiVersion: datamesh/v1
                kind: Domain
                metadata:
                  name: sales
                spec:
                  kind: supporting
                  defaults:
                    contract:
                      sla:
                        freshness: PT4H
                """);

        Domain domain = sales.domain("sales").orElseThrow();
        assertThat(domain.kind()).contains(DomainKind.SUPPORTING);
        assertThat(domain.defaults().contract().serviceLevels())
                .containsExactly(ServiceLevels.freshness(Duration.ofHours(4)));
    }

    @Property(tries = 200)
    void write_anyOrganization_isReadAsTheSame(@ForAll("organizations") Organization organization) {
        String text = OrganizationDocuments.write(organization);

        assertThat(OrganizationDocuments.parse(text)).as(text).isEqualTo(organization);
    }

    @Provide
    static Arbitrary<Organization> organizations() {
        return InheritanceArbitraries.organizations().map(Unicode::of);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: core|kind: main|26:7 unknown-word spec.domains[0].kind",
                "- name: sales|- name: Sales Team|25:7 invalid-value spec.domains[0].name",
                "boundedContext:|boundedContxt:|27:7 unknown-key spec.domains[0].boundedContxt",
                "maximum: P3Y|maximum: 3y|12:9 invalid-value spec.defaults.contract.retention.maximum",
                "rule: format:email|rule: about|17:17 invalid-rule spec.defaults.contract.expectations[0].rule",
                "classification: internal|classification: inner|10:7 unknown-word spec.defaults.contract.classification",
                "classification: internal|id: one|9:5 invalid-value spec.defaults.contract",
                "kind: Organization|kind: Organisation|1:1 unknown-dialect ''",
                "company-catalog|'https://me:secret@catalog'|38:14 literal-secret spec.services.catalog"
            })
    void reading_aMistake_isToldAtItsPlace(String right, String wrong, String finding) {
        assertThat(ACME).contains(right);

        OrganizationReading reading = OrganizationDocuments.reading("acme.yaml", ACME.replace(right, wrong));

        assertThat(reading.organization()).isEmpty();
        assertThat(findings(reading)).containsExactly(finding.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organization.yaml|name: sales|name: Sales|3:7 invalid-value organization.domains[0].name",
                "organization.yaml|\"Sales Analytics Lead\"|[a, b]|10:9 wrong-type organization.domains[0].team.product_owner",
                "domain.yaml|name: sales|name: Sales|1:1 invalid-value name",
                "domain_metadata.json|\"Core\"|\"Main\"|3:3 unknown-word type"
            })
    void reading_aMistakeInPlainWords_isToldAtItsPlace(String name, String right, String wrong, String finding) {
        String text = FirstManifestsTest.text(name);
        assertThat(text).contains(right);

        assertThat(findings(OrganizationDocuments.reading(name, text.replaceFirst(right, wrong))))
                .contains(finding);
    }

    @Test
    void reading_aMistakeInADomain_isToldAtItsPlace() {
        String text = """
                apiVersion: datamesh/v1
                kind: Domain
                metadata:
                  name: sales
                spec:
                  kind: main
                  defaults:
                    contract:
                      retention:
                        maximum: 3y
                """;

        assertThat(findings(OrganizationDocuments.reading("", text)))
                .containsExactly(
                        "10:9 invalid-value spec.defaults.contract.retention.maximum", "6:3 unknown-word spec.kind");
    }

    @Test
    void reading_noOrganizationAtAll_isToldSo() {
        assertThat(findings(OrganizationDocuments.reading("", "organization: [sales]")))
                .containsExactly("1:1 unknown-dialect ");
    }

    @Test
    void read_templatesThatAreNoNames_areErrors() {
        assertThat(DocumentReader.usual()
                        .read("", ORDERS.replace("[gold]", "[{gold: 1}]"))
                        .errors())
                .extracting(Diagnostic::code, one -> one.where().path())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("wrong-type", "spec.extends"));
    }

    private static List<String> findings(OrganizationReading reading) {
        return FoundLines.of(reading.diagnostics());
    }

    @Test
    void parse_organizationDomains_areDomains() {
        Organization organization = OrganizationDocuments.parse(FirstManifestsTest.text("organization.yaml"));

        assertThat(organization.domains())
                .extracting(Domain::name)
                .containsExactly("sales", "marketing", "product", "finance");
        Domain sales = organization.domain("sales").orElseThrow();
        assertThat(sales.boundedContext()).contains("Customer transactions and revenue");
        assertThat(sales.products())
                .extracting(PlannedProduct::name)
                .containsExactly("sales_orders", "customer_interactions", "revenue_metrics");
        assertThat(sales.team().productOwner()).contains("Sales Analytics Lead");
        assertThat(sales.team().annotations().find("data_engineers")).contains(Value.of(3));
    }

    @Test
    void parse_dataMeshArchitecture_isAnOrganizationWithItsPlatform() {
        Organization organization = OrganizationDocuments.parse(FirstManifestsTest.text("data_mesh_architecture.json"));

        assertThat(organization.services())
                .containsExactly(
                        entry("catalog", "company-purview"),
                        entry("monitoring", "datamesh-monitor"),
                        entry("key_vault", "datamesh-secrets"));
        Domain domain = organization.domain("customer_experience").orElseThrow();
        assertThat(domain.annotations().find("storage_account")).contains(Value.of("cxdatalake"));
        assertThat(domain.products())
                .containsExactly(new PlannedProduct(
                        "customer_360_view",
                        Optional.of("data-products/customer-360"),
                        Optional.of("hourly"),
                        List.of("analytics", "ml", "customer-service")));
    }

    @Test
    void parse_aDomainOfPlainKeys_promisesForItsProducts() {
        Organization organization = OrganizationDocuments.parse(FirstManifestsTest.text("domain.yaml"));

        DataProduct product = ProductDocuments.parse(ORDERS.replace("  extends: [gold]\n", "")).toBuilder()
                .extending(organization)
                .build();

        assertThat(product.owner()).isEqualTo("sales-engineering");
        assertThat(product.contract().serviceLevels())
                .containsExactly(ServiceLevels.freshness(Duration.ofHours(2)), ServiceLevels.completeness(0.995));
    }

    @Test
    void parse_metadataOfADomain_saysAllOfIt() {
        Organization organization = OrganizationDocuments.parse(FirstManifestsTest.text("domain_metadata.json"));

        Domain domain = organization.domain("customer_experience").orElseThrow();
        assertThat(domain.kind()).contains(DomainKind.CORE);
        assertThat(domain.sourceSystems()).containsExactly("crm", "web-shop");
        assertThat(domain.annotations().find("consumer_count")).contains(Value.of(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization.yaml", "data_mesh_architecture.json", "domain.yaml", "domain_metadata.json"})
    void write_firstDocument_isReadAsTheSame(String name) {
        OrganizationReading reading = OrganizationDocuments.reading(name, FirstManifestsTest.text(name));

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(OrganizationDocuments.parse(OrganizationDocuments.write(reading.orThrow())))
                .isEqualTo(reading.orThrow());
    }

    @Test
    void reading_anUnknownKeyOfThePlainWords_isAWarning() {
        OrganizationReading reading = OrganizationDocuments.reading(
                "", FirstManifestsTest.text("organization.yaml").replaceFirst("bounded_context", "bounded_contxt"));

        assertThat(reading.diagnostics())
                .extracting(Diagnostic::code, one -> one.where().path(), Diagnostic::remedy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "ignored-key", "organization.domains[0].bounded_contxt", "Write 'bounded_context'."));
        assertThat(reading.organization()).isPresent();
    }

    @Test
    void read_severalFiles_isOneOrganization(@TempDir Path folder) throws IOException {
        Path acme = Files.writeString(folder.resolve("acme.yaml"), ACME);
        Path marketing = Files.writeString(
                folder.resolve("marketing.yaml"),
                "apiVersion: datamesh/v1\nkind: Domain\nmetadata:\n  name: marketing\n");

        assertThat(OrganizationDocuments.read(acme, marketing).domains())
                .extracting(Domain::name)
                .containsExactly("sales", "marketing");

        Files.writeString(marketing, "apiVersion: datamesh/v1\nkind: Domain\nmetadata:\n  name: sales\n");
        assertThatThrownBy(() -> OrganizationDocuments.read(acme, marketing))
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContaining("domain 'sales' is described twice");
    }

    @Test
    void read_aProductThatExtends_inheritsAndIsWrittenWhole() {
        DocumentReader reader = DocumentReader.usual().extending(OrganizationDocuments.parse(ACME));

        DataProduct product = reader.read("orders.yaml", ORDERS).orThrow();

        assertThat(product.problems()).isEmpty();
        assertThat(product.owner()).isEqualTo("sales-data@acme.com");
        assertThat(product.contract().retention()).contains(Retention.atMost("P3Y"));
        assertThat(product.origins())
                .containsEntry("contract.sla[freshness]", new Origin(Level.TEMPLATE, "gold"))
                .containsEntry("contract.access", new Origin(Level.DOMAIN, "sales"))
                .containsEntry("contract.retention", new Origin(Level.ORGANIZATION, "acme"));
        Written.dialects(product)
                .forEach(dialect -> Written.of(product, dialect).isReadAsTheSame());
        assertThat(reader.read("", ProductDocuments.write(product, Dialect.DATAMESH_V1))
                        .orThrow())
                .isEqualTo(product);
    }

    @Test
    void read_aTemplateThatNobodyKnows_cannotBePublished() {
        DocumentReader knowing = DocumentReader.usual().extending(OrganizationDocuments.parse(ACME));
        String misspelt = ORDERS.replace("[gold]", "[gould]");

        Reading reading = knowing.read("orders.yaml", misspelt);

        assertThat(reading.warnings())
                .extracting(Diagnostic::describe)
                .singleElement()
                .asString()
                .contains("8:13", "unknown-template", "Write 'gold'.");
        assertThat(reading.orThrow().problems()).hasSize(1);
        assertThat(DocumentReader.usual().read("", ORDERS).orThrow().problems())
                .anySatisfy(problem -> assertThat(problem).contains("DocumentReader.extending(organization)"));
    }

    @Test
    void read_anOrganizationAsAProduct_tellsWhoReadsIt() {
        assertThat(DocumentReader.usual().read("", ACME).errors())
                .extracting(Diagnostic::code, Diagnostic::remedy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "unknown-dialect", "Read it with OrganizationDocuments, or a product that extends it."));
    }
}
