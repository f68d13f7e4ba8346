package io.meshsdk.core.documents;

import static io.meshsdk.core.documents.MetadataArbitraries.few;
import static io.meshsdk.core.documents.ProductArbitraries.array;
import static io.meshsdk.core.documents.ProductArbitraries.maybe;
import static io.meshsdk.core.documents.ProductArbitraries.names;
import static io.meshsdk.core.documents.ProductArbitraries.textLists;
import static io.meshsdk.core.documents.ProductArbitraries.texts;

import io.meshsdk.Archetype;
import io.meshsdk.Defaults;
import io.meshsdk.Domain;
import io.meshsdk.DomainKind;
import io.meshsdk.Inheritance;
import io.meshsdk.Organization;
import io.meshsdk.Origin;
import io.meshsdk.PlannedProduct;
import io.meshsdk.access.Classification;
import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates organisations, and what products inherit from them. */
public final class InheritanceArbitraries {
    private InheritanceArbitraries() {}

    /** Returns what products inherit from up to two places. */
    public static Arbitrary<List<Inheritance>> inheritances() {
        Arbitrary<Origin> origins =
                Combinators.combine(Arbitraries.of(Origin.Level.class), texts()).as(Origin::new);
        return Combinators.combine(origins, defaults())
                .as(Inheritance::new)
                .list()
                .ofMaxSize(2);
    }

    /** Returns organisations of up to two domains and templates. */
    public static Arbitrary<Organization> organizations() {
        Arbitrary<Organization> organization = texts().map(Organization::named);
        organization = maybe(organization, texts(), Organization::describedAs);
        organization = maybe(organization, defaults(), Organization::defaults);
        organization = maybe(organization, defaults(), (some, said) -> some.template("gold", said));
        organization = maybe(organization, defaults(), (some, said) -> some.template("", said));
        organization = maybe(organization, domains(), Organization::domain);
        organization = maybe(organization, domains(), Organization::domain);
        organization = maybe(organization, texts(), (some, service) -> some.service("catalog", service));
        return maybe(organization, MetadataArbitraries.annotations(), Organization::annotated);
    }

    /** Returns domains. */
    public static Arbitrary<Domain> domains() {
        Arbitrary<Domain> domain = names().map(Domain::named);
        domain = maybe(domain, Arbitraries.of(DomainKind.class), Domain::kind);
        domain = maybe(domain, texts(), Domain::boundedContext);
        domain = maybe(domain, texts(), Domain::owner);
        domain = maybe(domain, ProductArbitraries.team(), Domain::team);
        domain = maybe(domain, textLists(), (some, systems) -> some.sourceSystems(array(systems)));
        domain = maybe(domain, textLists(), (some, readers) -> some.consumers(array(readers)));
        domain = maybe(domain, few(plans()), Domain::products);
        domain = maybe(domain, defaults(), Domain::defaults);
        return maybe(domain, MetadataArbitraries.annotations(), Domain::annotated);
    }

    /** Returns defaults that fit any contract. */
    public static Arbitrary<Defaults> defaults() {
        Arbitrary<Defaults> defaults = contracts().map(Defaults.none()::contract);
        defaults = maybe(defaults, texts().filter(owner -> !owner.isBlank()), Defaults::owner);
        defaults = maybe(defaults, ProductArbitraries.team(), Defaults::team);
        defaults = maybe(defaults, Arbitraries.of(Archetype.class), Defaults::archetype);
        defaults = maybe(defaults, Arbitraries.of("0 * * * *", "*/5 0-4 1,15 jan-mar sun"), Defaults::schedule);
        defaults = maybe(defaults, textLists(), (some, tags) -> some.tags(array(tags)));
        defaults = maybe(defaults, few(MetadataArbitraries.channels()), Defaults::support);
        defaults = maybe(defaults, MetadataArbitraries.observability(), Defaults::observability);
        return maybe(defaults, MetadataArbitraries.safeguards(), Defaults::safeguards);
    }

    /** Returns contracts of what is inherited; classes that make no partition column sensitive. */
    private static Arbitrary<DataContract> contracts() {
        Arbitrary<DataContract> contract = Arbitraries.just(DataContract.draft(List.of()));
        contract = maybe(contract, ContractArbitraries.levels().list().ofMaxSize(2), DataContract::sla);
        contract = maybe(contract, expectations().list().ofMaxSize(1), DataContract::expect);
        contract = maybe(contract, AccessArbitraries.policies(), DataContract::access);
        contract = maybe(
                contract, Arbitraries.of(Classification.PUBLIC, Classification.INTERNAL), DataContract::classified);
        contract = maybe(contract, ContractArbitraries.retentions(), DataContract::retention);
        contract = maybe(contract, MetadataArbitraries.versioningPolicies(), DataContract::versioning);
        contract = maybe(contract, few(MetadataArbitraries.roles()), DataContract::roles);
        return maybe(contract, few(MetadataArbitraries.channels()), DataContract::support);
    }

    private static Arbitrary<Expectation> expectations() {
        return Arbitraries.longs()
                .between(0, 10)
                .map(rows -> Expectations.rowCount(rows).named("inherited rows"));
    }

    private static Arbitrary<PlannedProduct> plans() {
        return Combinators.combine(
                        names(),
                        MetadataArbitraries.optional(texts()),
                        MetadataArbitraries.optional(texts()),
                        textLists())
                .as(PlannedProduct::new);
    }
}
