package io.meshsdk.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.access.SightProperties.NaiveView.Shown;
import io.meshsdk.core.access.decision.NaiveAccess;
import io.meshsdk.core.access.decision.PortGrants;
import io.meshsdk.core.access.decision.RandomGrants;
import io.meshsdk.core.access.mask.MaskedDataset;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.core.access.rows.RowLanguages;
import io.meshsdk.core.access.rows.RowSelection;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What somebody sees of rows: allowed or not, by row rules and under masks, against a naive view of the same. */
final class SightProperties {
    private static final ProductId ORDERS = new ProductId("sales", "orders");
    private static final Schema SCHEMA = Schema.of(
            Field.string("id"),
            Field.string("owner").masked(Mask.partial()),
            Field.string("ssn").masked(Mask.redacted()));
    private static final List<Map<String, String>> ROWS =
            List.of(row("1", "ada", "123"), row("2", "eve", "456"), row("3", "x", "7"), Map.of("id", "4"));
    private static final Dataset DATA = Datasets.rows(SCHEMA, ROWS);

    @Property(tries = 100_000)
    void view_ofARandomQuestion_agreesWithTheNaiveView(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract contract,
            @ForAll("grants") List<AccessGrant> grants) {
        NaiveView naive = new NaiveView(principal, contract, grants);

        assertThat(seen(principal, contract, grants)).isEqualTo(naive.rows());
    }

    private static List<Map<String, String>> seen(Principal principal, DataContract contract, List<AccessGrant> all) {
        List<AccessGrant> held = all.stream()
                .filter(grant -> grant.holds(principal, RandomGrants.NOON))
                .toList();
        return AccessRules.read(principal, ORDERS, contract, new PortGrants(RandomGrants.DAILY, held))
                .fold(
                        clear -> texts(DATA),
                        masked -> texts(MaskedDataset.of(
                                rows(contract.access(), principal), masked.seenAs(contract.schema()), Masking.bare())),
                        none -> List.of());
    }

    private static Dataset rows(AccessPolicy policy, Principal principal) {
        return RowSelection.of(policy, principal, SCHEMA, RowLanguages.none()).of(DATA);
    }

    private static List<Map<String, String>> texts(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return rows.map(SightProperties::texts).toList();
        }
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new HashMap<>();
        SCHEMA.names().forEach(name -> row.find(name).ifPresent(value -> texts.put(name, (String) value)));
        return texts;
    }

    private static Map<String, String> row(String id, String owner, String ssn) {
        return Map.of("id", id, "owner", owner, "ssn", ssn);
    }

    @Provide
    Arbitrary<Principal> principals() {
        return Combinators.combine(
                        Arbitraries.of("ada", "eve"),
                        Arbitraries.of("sales", "marketing", "finance"),
                        Arbitraries.subsetOf("auditor", "contractor"),
                        Arbitraries.of(true, false))
                .as((name, domain, roles, verified) -> {
                    Principal principal = Principal.user(name, domain).withRoles(roles.toArray(String[]::new));
                    return verified ? principal.verifiedBy("oidc") : principal;
                })
                .injectNull(0.05)
                .map(principal -> principal == null ? Principal.anonymous() : principal);
    }

    @Provide
    Arbitrary<DataContract> contracts() {
        Arbitrary<AccessPolicy> policies = Combinators.combine(
                        Arbitraries.subsetOf("marketing", "finance"),
                        Arbitraries.subsetOf("auditor"),
                        Arbitraries.subsetOf("contractor"),
                        Arbitraries.subsetOf("auditor", "contractor"),
                        Arbitraries.subsetOf("id", "owner", "ssn"),
                        Arbitraries.of(true, false, false))
                .as((domains, roles, denied, needed, fields, verified) -> {
                    AccessPolicy policy = AccessPolicy.consumers(array(domains))
                            .roles(array(roles))
                            .denyRoles(array(denied))
                            .requireRoles(array(needed))
                            .approvalFor(array(fields));
                    return verified ? policy.demandVerified() : policy;
                });
        return Combinators.combine(policies, rules().list().ofMaxSize(2), Arbitraries.of(Classification.class))
                .as((policy, rules, level) ->
                        DataContract.of(SCHEMA).classified(level).access(policy.rows(rules.toArray(RowRule[]::new))));
    }

    private static Arbitrary<RowRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(Shown.class),
                        Arbitraries.subsetOf("marketing", "finance"),
                        Arbitraries.subsetOf("auditor"))
                .as((shown, domains, roles) ->
                        RowRule.where(shown.condition).domains(array(domains)).roles(array(roles)));
    }

    @Provide
    Arbitrary<List<AccessGrant>> grants() {
        return RandomGrants.of(ORDERS, "id", "owner", "ssn");
    }

    private static String[] array(Set<String> words) {
        return words.toArray(String[]::new);
    }

    /** The rows that somebody sees, worked out a second time, one value after another. */
    record NaiveView(Principal who, DataContract contract, List<AccessGrant> grants) {
        List<Map<String, String>> rows() {
            NaiveAccess access = new NaiveAccess(who, "sales", contract, RandomGrants.DAILY, grants, RandomGrants.NOON);
            List<Map<String, String>> seen = new ArrayList<>();
            for (Map<String, String> row : ROWS) {
                if (access.mayRead() && (access.isOwner() || isShown(row))) {
                    Map<String, String> values = new HashMap<>();
                    for (String field : List.of("id", "owner", "ssn")) {
                        String value = value(access.sees(field), field, row.get(field));
                        if (value != null) {
                            values.put(field, value);
                        }
                    }
                    seen.add(values);
                }
            }
            return seen;
        }

        private static String value(String sight, String field, String raw) {
            if (raw == null || sight.equals("withheld")) {
                return null;
            }
            if (sight.equals("clear") || field.equals("id")) {
                return raw;
            }
            return field.equals("owner") && raw.length() > 1 ? raw.charAt(0) + "***" : "***";
        }

        private boolean isShown(Map<String, String> row) {
            List<RowRule> rules = contract.access().rowRules();
            boolean counts =
                    !contract.access().demandsVerified() || who.verifier().isPresent();
            for (RowRule rule : rules) {
                for (Shown shown : Shown.values()) {
                    if (rule.condition().equals(shown.condition)
                            && speaks(rule, counts)
                            && shown.shows(counts ? who.name() : "anonymous", row)) {
                        return true;
                    }
                }
            }
            return rules.isEmpty();
        }

        private boolean speaks(RowRule rule, boolean counts) {
            if (rule.domains().isEmpty() && rule.roles().isEmpty()) {
                return true;
            }
            if (!counts) {
                return false;
            }
            for (String role : who.roles()) {
                if (rule.roles().contains(role)) {
                    return true;
                }
            }
            return rule.domains().contains(who.domain().orElse(""));
        }

        /** Conditions of row rules, and what they mean. */
        enum Shown {
            ONE("id = '1'"),
            OWN("owner = principal.name"),
            LATE("id >= '3' or ssn = '456'");

            private final String condition;

            Shown(String condition) {
                this.condition = condition;
            }

            boolean shows(String name, Map<String, String> row) {
                return switch (this) {
                    case ONE -> row.get("id").equals("1");
                    case OWN -> name.equals(row.get("owner"));
                    case LATE ->
                        !row.get("id").equals("1") && (!row.get("id").equals("2") || "456".equals(row.get("ssn")));
                };
            }
        }
    }
}
