package io.meshsdk.core.documents.stored;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.Defaults;
import io.meshsdk.Inheritance;
import io.meshsdk.InputPort.ContractInput;
import io.meshsdk.Origin;
import io.meshsdk.Origin.Level;
import io.meshsdk.OutputPort;
import io.meshsdk.PortDetails;
import io.meshsdk.ProductDescription;
import io.meshsdk.ProductDetails;
import io.meshsdk.Safeguards;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Description;
import io.meshsdk.contract.Labels;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.contract.Team;
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
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.RuleDetails;
import io.meshsdk.quality.check.Check;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Physical;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products of every part the model got after its first days. */
public final class WideSample {
    private WideSample() {}

    /** Returns the product. */
    public static DataProduct product() {
        return DataProduct.builder("sales", "returns")
                .version("1.0.0")
                .owner("sales")
                .description(ProductDescription.empty().annotated(annotations("description")))
                .team(team("a"))
                .input(new ContractInput("leads", some("1.0"), some("crm-1"), annotations("input")))
                .input(new ContractInput("bare", Optional.empty(), Optional.empty(), Annotations.none()))
                .contract(contract("a"))
                .output(OutputPort.delta("daily")
                        .sortedBy("code")
                        .tableProperty("delta.checkpointInterval", "20")
                        .enforcedInTable()
                        .contractId("returns-1")
                        .details(portDetails("a")))
                .output(OutputPort.delta("own").contract(contract("b")).details(portDetails("b")))
                .details(productDetails("a"))
                .safeguards(new Safeguards(Optional.of(true), Optional.of(false)))
                .inheriting(List.of(
                        new Inheritance(new Origin(Level.TEMPLATE, "gold"), defaults("a")),
                        new Inheritance(new Origin(Level.DOMAIN, "sales"), Defaults.none())))
                .build();
    }

    /** A product that says the same parts otherwise, and two schema objects, which promise each other nothing. */
    public static DataProduct other() {
        Schema key = Schema.of(Field.int64("id").primaryKey()).named("keyed");
        return DataProduct.builder("sales", "others")
                .version("1.0.0")
                .owner("sales")
                .description(ProductDescription.empty().annotated(annotations("other")))
                .team(team("b"))
                .contract(DataContract.of(key, schema("b")))
                .output(OutputPort.delta("daily").contractId("others-1"))
                .details(productDetails("b"))
                .safeguards(new Safeguards(Optional.of(false), Optional.of(true)))
                .inheriting(List.of(new Inheritance(new Origin(Level.ORGANIZATION, "acme"), defaults("b"))))
                .build();
    }

    private static Defaults defaults(String of) {
        return Defaults.none()
                .owner("owner " + of)
                .team(team(of))
                .archetype(of.equals("a") ? Archetype.AGGREGATE : Archetype.SOURCE_ALIGNED)
                .schedule(of.equals("a") ? "0 1 * * *" : "0 2 * * *")
                .tags(of)
                .support(List.of(SupportChannel.of("inherited " + of)))
                .observability(new Observability(List.of("metric " + of), List.of()))
                .safeguards(new Safeguards(Optional.of(of.equals("a")), Optional.empty()))
                .retention(Retention.atMost(of.equals("a") ? "P1Y" : "P2Y"));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text);
    }

    private static Annotations annotations(String of) {
        return new Annotations(
                some(of + "-id"),
                List.of(of, "tag"),
                List.of(
                        new CustomProperty(some("p1"), of, values(of), some("d" + of), some("v" + of)),
                        CustomProperty.of("plain", of)),
                List.of(
                        new AuthoritativeDefinition(some("a1"), "https://" + of, of, some("d" + of)),
                        AuthoritativeDefinition.of("tutorial", of)),
                Map.of("id", Value.of(true), "unknown-" + of, values(of)));
    }

    private static Value values(String text) {
        return Value.of(List.of(
                Value.of(text),
                Value.of(new BigDecimal("1.20")),
                Value.of(text.length()),
                Value.of(new BigDecimal("1E+3")),
                Value.of(true),
                Value.of(false),
                Value.nothing(),
                Value.of(List.of()),
                new Value.Entries(Map.of("key " + text, Value.of(text))),
                new Value.Entries(Map.of())));
    }

    private static Team team(String text) {
        return Team.none()
                .named("team " + text)
                .describedAs("does " + text)
                .members(List.of(
                        new TeamMember(
                                text,
                                some("name " + text),
                                some("does " + text),
                                some("role " + text),
                                new TeamMember.Tenure(some("2020-01-0" + text), some("2021" + text), some("r" + text)),
                                annotations(text)),
                        TeamMember.of("plain")))
                .annotated(annotations("team " + text));
    }

    private static ProductDetails productDetails(String text) {
        return ProductDetails.NONE
                .labels(labels(text))
                .support(support(text))
                .managementPorts(List.of(
                        new ManagementPort(
                                "m" + text,
                                "control" + text,
                                some("rest" + text),
                                some("u" + text),
                                some("c" + text),
                                some("d" + text),
                                annotations(text)),
                        new ManagementPort(
                                "plain",
                                "control",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Annotations.none())))
                .observability(new Observability(
                        List.of("row_count", text),
                        List.of(
                                new Observability.Alert("volume" + text, "c > " + text, some("high" + text)),
                                new Observability.Alert("volume", "c", Optional.empty()))))
                .changelog(List.of(
                        new ChangelogEntry("1." + text, some("2020" + text), List.of(text), Optional.of(true)),
                        new ChangelogEntry("1", Optional.empty(), List.of(), Optional.of(false))))
                .annotations(annotations("details " + text));
    }

    private static PortDetails portDetails(String text) {
        return new PortDetails(
                some("d" + text),
                some("tables" + text),
                List.of(
                        new Sbom(
                                some("external"),
                                some("s" + text),
                                Annotations.none().tags(text)),
                        new Sbom(Optional.empty(), Optional.empty(), Annotations.none())),
                List.of(new InputContract("c" + text, "1" + text)),
                Optional.of(new Endpoint(some("e" + text), some("sql" + text), List.of("csv", text), some("t" + text))),
                annotations("port " + text));
    }

    private static AccessPolicy access(String text) {
        AutomaticApproval rule = AutomaticApproval.upTo(
                text.equals("a") ? AccessLevel.READ_MASKED : AccessLevel.DISCOVER, text.equals("a") ? 30 : 60);
        AccessPolicy policy = AccessPolicy.consumers("domain-" + text)
                .denyDomains("denied-" + text)
                .denyRoles("role-" + text)
                .denyPrincipals("domain/" + text)
                .requireRoles("needed-" + text)
                .approvalFor(schema(text).names().get(text.equals("a") ? 0 : 1))
                .approveAutomatically(rule.domains("asking-" + text))
                .grantsUpTo(text.equals("a") ? 90 : 365);
        return text.equals("a") ? policy.demandVerified() : policy;
    }

    private static DataContract contract(String text) {
        return DataContract.of(schema(text))
                .access(access(text))
                .expect(expectations())
                .sla(levels(text))
                .labelled(labels("contract " + text))
                .describedAs(
                        new Description(some("p" + text), some("u" + text), some("l" + text), annotations("c" + text)))
                .team(team("contract " + text))
                .context(context(text))
                .annotated(annotations("contract " + text))
                .servers(List.of(
                        new Server(
                                some("s" + text),
                                some("local"),
                                some("d" + text),
                                some("prod"),
                                roles(text),
                                Map.of("path", Value.of(text), "port", Value.of(5432)),
                                annotations("server " + text)),
                        Server.of("plain", "s3")))
                .roles(roles(text))
                .support(support(text))
                .price(new Price(
                        Optional.of(new BigDecimal(text.equals("a") ? "9.90" : "9.9")),
                        some("EUR" + text),
                        some("mb" + text),
                        annotations(text)))
                .versioning(new VersioningPolicy(
                        some("bump " + text),
                        Optional.of(Period.ofDays(text.equals("a") ? 30 : 60)),
                        Optional.of(text.equals("a")),
                        some("guide " + text)));
    }

    private static Labels labels(String text) {
        return new Labels(some("n" + text), some("t" + text), some("d" + text), some("p" + text), some("2020" + text));
    }

    private static AgentContext context(String text) {
        return new AgentContext(
                some("i" + text),
                List.of(
                        new AgentContext.VerifiedStatement("q" + text, some("a" + text), annotations("q" + text)),
                        new AgentContext.VerifiedStatement("q", Optional.empty(), Annotations.none())),
                List.of(new AgentContext.Constraint("no " + text, annotations("no " + text))));
    }

    private static List<AccessRole> roles(String text) {
        return List.of(
                new AccessRole(
                        "r" + text,
                        some("d" + text),
                        some("read"),
                        some("f" + text),
                        some("s" + text),
                        annotations(text)),
                AccessRole.of("plain"));
    }

    private static List<SupportChannel> support(String text) {
        return List.of(
                new SupportChannel(
                        "c" + text,
                        some("u" + text),
                        some("d" + text),
                        some("t" + text),
                        some("s" + text),
                        some("i" + text),
                        annotations(text)),
                SupportChannel.of("plain"));
    }

    private static List<Synonym> synonyms(String text) {
        return List.of(
                new Synonym(
                        "s" + text,
                        some("d" + text),
                        some("en"),
                        some("f" + text),
                        some("g" + text),
                        annotations(text)),
                Synonym.of("plain"));
    }

    private static Relationship[] relationships(String text) {
        return new Relationship[] {
            new Relationship(some("foreignKey"), List.of("id"), List.of("t." + text), annotations(text)),
            Relationship.to("t.id")
        };
    }

    private static Physical physical(String text) {
        return new Physical(some("n" + text), some("varchar" + text), some("e" + text));
    }

    private static Schema schema(String text) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.int64("id").primaryKey(2).unique().option("minimum", Value.of(0)),
                Field.string("code").primaryKey(1).partitioned(1).critical(),
                Field.string("old").partitioned(2).deprecated().semanticType("measure"),
                field(text),
                Field.string("plain")
                        .synonyms("word", text)
                        .examples("one", text)
                        .tagged(text)));
        EveryCheck.fields().forEach(fields::add);
        return Schema.of(fields)
                .named("object " + text)
                .describedAs("d" + text)
                .businessName("b" + text)
                .granularity("g" + text)
                .synonymEntries(synonyms(text))
                .deprecated()
                .physical(physical(text))
                .relatedTo(relationships(text))
                .context(context("schema " + text))
                .annotated(annotations("schema " + text));
    }

    private static Field field(String text) {
        return Field.string("text")
                .businessName("b" + text)
                .synonymEntries(synonyms(text))
                .exampleValues(List.of(values(text), Value.of(text)))
                .annotated(annotations("field " + text))
                .physical(physical("f" + text))
                .derived(new Derivation(List.of("a.b", text), some("l" + text), some("d" + text)))
                .semanticType("dimension" + text)
                .relatedTo(relationships("f" + text))
                .option("minLength", Value.of(1))
                .option("own", values(text))
                .accepts(
                        new EnumValue(Value.of(text), some("l" + text), some("d" + text), annotations("e" + text)),
                        EnumValue.of(Value.nothing()));
    }

    private static ServiceLevel[] levels(String text) {
        ServiceLevel.Terms terms = new ServiceLevel.Terms(
                some("e" + text),
                some("d" + text),
                some("t" + text),
                some("s" + text),
                some("c" + text),
                annotations(text));
        return new ServiceLevel[] {
            ServiceLevels.availability(0.9).under(terms),
            ServiceLevels.completeness(0.9).under(terms),
            ServiceLevels.accuracy(0.9).under(terms),
            ServiceLevels.freshness(java.time.Duration.ofHours(1)).under(terms),
            ServiceLevels.latency(50, java.time.Duration.ofHours(1)).under(terms),
            ServiceLevels.throughput(new BigDecimal("1000.0"), "rows/s").under(terms),
            new ServiceLevel.Agreed(
                    "retention", values(text), Optional.of(Value.of(text)), Optional.empty(), ServiceLevel.Terms.NONE)
        };
    }

    private static List<Expectation> expectations() {
        List<Expectation> all = new ArrayList<>(described());
        EveryCheck.all().forEach(all::add);
        return all;
    }

    private static List<Expectation> described() {
        RuleDetails details = new RuleDetails(
                some("d"), some("impact"), some("method"), some("schedule"), some("cron"), annotations("rule"));
        RuleDetails others =
                new RuleDetails(some("d2"), some("i2"), some("m2"), some("s2"), some("c2"), annotations("rule 2"));
        return List.of(
                Expectations.notNull("code")
                        .allowing(Condition.of(
                                Condition.Operator.LESS_THAN, new BigDecimal("1.20"), Condition.Unit.PERCENT))
                        .on("object")
                        .about(details)
                        .implied(),
                Expectations.notNull("id")
                        .allowing(Condition.of(
                                Condition.Operator.WITHIN, BigDecimal.ONE, BigDecimal.TEN, Condition.Unit.ROWS))
                        .on("another")
                        .about(others),
                Expectation.of(Check.Written.sql("select 1")),
                Expectation.of(new Check.Written(Check.Written.Kind.TEXT, List.of("id"), Map.of("rule", values("x")))));
    }
}
