package io.meshsdk.core.documents;

import static io.meshsdk.core.documents.ProductArbitraries.maybe;
import static io.meshsdk.core.documents.ProductArbitraries.textLists;
import static io.meshsdk.core.documents.ProductArbitraries.texts;

import io.meshsdk.PortDetails;
import io.meshsdk.ProductDetails;
import io.meshsdk.Safeguards;
import io.meshsdk.contract.Description;
import io.meshsdk.contract.Labels;
import io.meshsdk.contract.ServiceLevel.Terms;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.AgentContext;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.AuthoritativeDefinition;
import io.meshsdk.metadata.ChangelogEntry;
import io.meshsdk.metadata.CustomProperty;
import io.meshsdk.metadata.Endpoint;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.InputContract;
import io.meshsdk.metadata.ManagementPort;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.Price;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Sbom;
import io.meshsdk.metadata.Server;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.metadata.Synonym;
import io.meshsdk.metadata.TeamMember;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.RuleDetails;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Physical;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates what the open standards say of contracts and products beside their promises, with any text. */
public final class MetadataArbitraries {
    private MetadataArbitraries() {}

    /** Returns values of any shape, nested ones included. */
    public static Arbitrary<Value> values() {
        return Arbitraries.lazyOf(
                MetadataArbitraries::scalars,
                MetadataArbitraries::scalars,
                MetadataArbitraries::scalars,
                () -> values().list().ofMaxSize(2).map(Value::of),
                () -> valuesByKey().map(Value.Entries::new));
    }

    /** Returns texts, numbers, truth values and nothing. */
    public static Arbitrary<Value> scalars() {
        return Arbitraries.oneOf(
                texts().map(Value::of),
                numbers().map(Value::of),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.just(Value.nothing()));
    }

    /** Returns numbers as people write them: whole, with zeros at the end, with exponents. */
    public static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(BigDecimal::valueOf),
                Arbitraries.bigDecimals().ofScale(6),
                Arbitraries.of("0", "0.00", "1.20", "-1", "1E+3", "1E-7", "12345678901234567890.10", "9E+400")
                        .map(BigDecimal::new));
    }

    /** Returns values by key, in order. */
    public static Arbitrary<Map<String, Value>> valuesByKey() {
        return Arbitraries.maps(texts(), scalars()).ofMaxSize(2);
    }

    /** Returns keys that nobody understands, with values of any shape. */
    public static Arbitrary<Map<String, Value>> others() {
        return Arbitraries.maps(texts().map(text -> "x-" + text), values()).ofMaxSize(2);
    }

    /** Returns annotations, half of which say nothing. */
    public static Arbitrary<Annotations> annotations() {
        Arbitrary<Annotations> some = Combinators.combine(
                        optional(ids()),
                        textLists(),
                        few(customProperties()),
                        few(authoritativeDefinitions()),
                        others())
                .as(Annotations::new);
        return Arbitraries.oneOf(Arbitraries.just(Annotations.none()), some);
    }

    /** Returns stable ids. */
    public static Arbitrary<String> ids() {
        return ProductArbitraries.names().map(name -> name + "-1_x");
    }

    /** Returns properties that no standard names. */
    public static Arbitrary<CustomProperty> customProperties() {
        return Combinators.combine(optional(ids()), texts(), values(), optional(texts()), optional(texts()))
                .as(CustomProperty::new);
    }

    /** Returns links. */
    public static Arbitrary<AuthoritativeDefinition> authoritativeDefinitions() {
        return Combinators.combine(optional(ids()), texts(), texts(), optional(texts()))
                .as(AuthoritativeDefinition::new);
    }

    /** Returns servers, with properties of their type. */
    public static Arbitrary<Server> servers() {
        return Combinators.combine(
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        few(roles()),
                        valuesByKey(),
                        annotations())
                .as(Server::new);
    }

    /** Returns roles of access. */
    public static Arbitrary<AccessRole> roles() {
        return Combinators.combine(
                        texts(),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        annotations())
                .as(AccessRole::new);
    }

    /** Returns channels of support. */
    public static Arbitrary<SupportChannel> channels() {
        return Combinators.combine(
                        texts(),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        annotations())
                .as(SupportChannel::new);
    }

    /** Returns people, those who left among them. */
    public static Arbitrary<TeamMember> members() {
        return Combinators.combine(
                        texts(), optional(texts()), optional(texts()), optional(texts()), tenures(), annotations())
                .as(TeamMember::new);
    }

    /** Returns when people came and went. */
    public static Arbitrary<TeamMember.Tenure> tenures() {
        return Combinators.combine(optional(texts()), optional(texts()), optional(texts()))
                .as(TeamMember.Tenure::new);
    }

    /** Returns words for something. */
    public static Arbitrary<Synonym> synonyms() {
        Arbitrary<Synonym> said = Combinators.combine(
                        texts(),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        annotations())
                .as(Synonym::new);
        return Arbitraries.oneOf(texts().map(Synonym::of), said);
    }

    /** Returns what fields refer to, of as many fields as refer. */
    public static Arbitrary<Relationship> relationships() {
        return Combinators.combine(optional(texts()), textLists(), annotations())
                .as((type, fields, annotations) -> new Relationship(
                        type, fields, fields.stream().map(field -> "t." + field).toList(), annotations));
    }

    /** Returns values that fields accept. */
    public static Arbitrary<EnumValue> enumValues() {
        return Combinators.combine(scalars(), optional(texts()), optional(texts()), annotations())
                .as(EnumValue::new);
    }

    /** Returns what agents are told. */
    public static Arbitrary<AgentContext> contexts() {
        return Combinators.combine(optional(texts()), few(statements()), few(constraints()))
                .as(AgentContext::new);
    }

    /** Returns questions, some with their answers. */
    public static Arbitrary<AgentContext.VerifiedStatement> statements() {
        return Combinators.combine(texts(), optional(texts()), annotations()).as(AgentContext.VerifiedStatement::new);
    }

    /** Returns what must not be done. */
    public static Arbitrary<AgentContext.Constraint> constraints() {
        return Combinators.combine(texts(), annotations()).as(AgentContext.Constraint::new);
    }

    /** Returns prices. */
    public static Arbitrary<Price> prices() {
        return Combinators.combine(optional(numbers()), optional(texts()), optional(texts()), annotations())
                .as(Price::new);
    }

    /** Returns what versions changed. */
    public static Arbitrary<ChangelogEntry> changelogEntries() {
        return Combinators.combine(texts(), optional(texts()), textLists(), optional(Arbitraries.of(true, false)))
                .as(ChangelogEntry::new);
    }

    /** Returns ports of management. */
    public static Arbitrary<ManagementPort> managementPorts() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        annotations())
                .as(ManagementPort::new);
    }

    /** Returns what is watched. */
    public static Arbitrary<Observability> observability() {
        return Combinators.combine(textLists(), few(alerts())).as(Observability::new);
    }

    /** Returns alerts. */
    public static Arbitrary<Observability.Alert> alerts() {
        return Combinators.combine(texts(), texts(), optional(texts())).as(Observability.Alert::new);
    }

    /** Returns bills of materials. */
    public static Arbitrary<Sbom> sboms() {
        return Combinators.combine(optional(texts()), optional(texts()), annotations())
                .as(Sbom::new);
    }

    /** Returns contracts that ports rest on. */
    public static Arbitrary<InputContract> inputContracts() {
        return Combinators.combine(texts(), texts()).as(InputContract::new);
    }

    /** Returns how ports are reached. */
    public static Arbitrary<Endpoint> endpoints() {
        return Combinators.combine(optional(texts()), optional(texts()), textLists(), optional(texts()))
                .as(Endpoint::new);
    }

    /** Returns what contracts and products call themselves. */
    public static Arbitrary<Labels> labels() {
        return Combinators.combine(
                        optional(texts()), optional(texts()), optional(texts()), optional(texts()), optional(texts()))
                .as(Labels::new);
    }

    /** Returns what contracts say of their data. */
    public static Arbitrary<Description> descriptions() {
        return Combinators.combine(optional(texts()), optional(texts()), optional(texts()), annotations())
                .as(Description::new);
    }

    /** Returns how contracts may change. */
    public static Arbitrary<VersioningPolicy> versioningPolicies() {
        return Combinators.combine(
                        optional(texts()),
                        optional(Arbitraries.of(Period.ZERO, Period.ofDays(30), Period.of(1, 13, -2))),
                        optional(Arbitraries.of(true, false)),
                        optional(texts()))
                .as(VersioningPolicy::new);
    }

    /** Returns what is said of service levels beside what they promise. */
    public static Arbitrary<Terms> terms() {
        return Combinators.combine(
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        annotations())
                .as(Terms::new);
    }

    /** Returns what is said of rules beside what they measure. */
    public static Arbitrary<RuleDetails> ruleDetails() {
        return Combinators.combine(
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        optional(texts()),
                        annotations())
                .as(RuleDetails::new);
    }

    /** Returns what is said of ports. */
    public static Arbitrary<PortDetails> portDetails() {
        return Combinators.combine(
                        optional(texts()),
                        optional(texts()),
                        few(sboms()),
                        few(inputContracts()),
                        optional(endpoints()),
                        annotations())
                .as(PortDetails::new);
    }

    /** Returns what is said of products. */
    public static Arbitrary<ProductDetails> productDetails() {
        return Combinators.combine(
                        labels(),
                        few(channels()),
                        few(managementPorts()),
                        observability(),
                        few(changelogEntries()),
                        annotations())
                .as(ProductDetails::new);
    }

    /** Returns how owners say data is guarded. */
    public static Arbitrary<Safeguards> safeguards() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(optional(flags), optional(flags)).as(Safeguards::new);
    }

    /** Returns how fields and schema objects are called and typed where they are stored. */
    public static Arbitrary<Physical> physical() {
        return Combinators.combine(optional(texts()), optional(texts()), optional(texts()))
                .as(Physical::new);
    }

    /** Returns how values are made. */
    public static Arbitrary<Derivation> derivations() {
        return Combinators.combine(textLists(), optional(texts()), optional(texts()))
                .as(Derivation::new);
    }

    /** Returns something or nothing. */
    public static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> values) {
        return maybe(Arbitraries.just(Optional.<T>empty()), values, (nothing, value) -> Optional.of(value));
    }

    /** Returns lists of up to two. */
    public static <T> Arbitrary<List<T>> few(Arbitrary<T> values) {
        return values.list().ofMaxSize(2);
    }
}
