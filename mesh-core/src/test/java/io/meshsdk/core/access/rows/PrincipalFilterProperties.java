package io.meshsdk.core.access.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Principal;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.filter.Filter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PrincipalFilterProperties {
    private static final String DOMAIN = "principal.domain";
    private static final String NAME = "principal.name";

    @Property
    void of_aFilter_holdsWhereItHoldsOfARowThatHasTheAttributesAsColumns(
            @ForAll("filters") Filter filter,
            @ForAll("principals") Principal principal,
            @ForAll("texts") String region) {
        Map<String, Optional<String>> row = Map.of("region", Optional.of(region).filter(text -> !text.isEmpty()));
        Map<String, Optional<String>> whole = new HashMap<>(row);
        whole.put(DOMAIN, principal.domain());
        whole.put(NAME, principal.domain().map(domain -> principal.name()));

        PrincipalFilter.Rest rest = new PrincipalFilter(principal).of(filter);

        assertThat(
                        rest instanceof PrincipalFilter.Open open
                                ? holds(open.filter(), row)
                                : ((PrincipalFilter.Settled) rest).holds())
                .isEqualTo(holds(filter, whole));
    }

    @Example
    void of_roles_isOneOfSeveral() {
        Principal ada = Principal.user("ada", "marketing").withRoles("analyst", "auditor");

        assertThat(rest(ada, "principal.roles = 'analyst'")).isEqualTo(new PrincipalFilter.Settled(true));
        assertThat(rest(ada, "principal.roles != 'analyst'")).isEqualTo(new PrincipalFilter.Settled(false));
        assertThat(rest(ada, "principal.roles in ('x', 'auditor')")).isEqualTo(new PrincipalFilter.Settled(true));
        assertThat(rest(ada, "team = principal.roles"))
                .isEqualTo(new PrincipalFilter.Open(Filter.parse("team in ('analyst', 'auditor')")));
        assertThat(rest(ada, "not (team = principal.roles)"))
                .isEqualTo(new PrincipalFilter.Open(Filter.parse("team not in ('analyst', 'auditor')")));
        assertThat(rest(ada.withRoles(), "team = principal.roles")).isEqualTo(new PrincipalFilter.Settled(false));
        assertThat(rest(ada.withRoles(), "principal.roles is null")).isEqualTo(new PrincipalFilter.Settled(true));
        assertThat(rest(ada, "principal.verified")).isEqualTo(new PrincipalFilter.Settled(false));
        assertThat(rest(ada.verifiedBy("oidc"), "principal.verified")).isEqualTo(new PrincipalFilter.Settled(true));
    }

    @Example
    void of_nobodyInParticular_isUnknownAndHides() {
        assertThat(rest(Principal.anonymous(), "principal.name = 'anonymous'"))
                .isEqualTo(new PrincipalFilter.Settled(false));
        assertThat(rest(Principal.anonymous(), "not (principal.name = 'ada')"))
                .isEqualTo(new PrincipalFilter.Settled(false));
        assertThat(rest(Principal.anonymous(), "principal.kind = 'anonymous'"))
                .isEqualTo(new PrincipalFilter.Settled(true));
    }

    private static PrincipalFilter.Rest rest(Principal principal, String filter) {
        return new PrincipalFilter(principal).of(Filter.parse(filter));
    }

    private static boolean holds(Filter filter, Map<String, Optional<String>> row) {
        Map<String, ColumnStatistics> known = new HashMap<>();
        row.forEach((column, text) -> known.put(
                column,
                text.map(value -> ColumnStatistics.nulls(0).between(value, value))
                        .orElse(ColumnStatistics.nulls(1))));
        return filter.mayHold(new PartitionStatistics(1, known));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("", "a", "b", "ab");
    }

    @Provide
    Arbitrary<Principal> principals() {
        return Arbitraries.oneOf(
                Arbitraries.just(Principal.anonymous()),
                Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.of("a", "ab"))
                        .as(Principal::user));
    }

    @Provide
    Arbitrary<Filter> filters() {
        Arbitrary<String> columns = Arbitraries.of("region", DOMAIN, NAME);
        Arbitrary<Comparison> comparisons = Arbitraries.of(Comparison.class);
        Arbitrary<Filter> leaves = Arbitraries.oneOf(
                Combinators.combine(columns, comparisons, Arbitraries.of("a", "b"))
                        .as((column, comparison, text) ->
                                new Filter.Compared(column, comparison, new Literal.Text(text))),
                Combinators.combine(Arbitraries.just("region"), comparisons, Arbitraries.of(DOMAIN, NAME))
                        .as(Filter.ComparedColumns::new),
                Combinators.combine(Arbitraries.of(DOMAIN, NAME), comparisons, Arbitraries.just("region"))
                        .as(Filter.ComparedColumns::new),
                columns.map(Filter.IsNull::new),
                columns.map(column -> new Filter.In(column, List.of(new Literal.Text("a"), new Literal.Text("ab")))));
        return leaves.flatMap(leaf -> Arbitraries.recursive(
                () -> Arbitraries.just(leaf),
                inner -> Arbitraries.oneOf(
                        inner.map(Filter.Not::new),
                        Combinators.combine(inner, leaves).as((one, two) -> new Filter.All(List.of(one, two))),
                        Combinators.combine(leaves, inner).as((one, two) -> new Filter.Any(List.of(one, two)))),
                0,
                4));
    }
}
