package io.meshsdk.core.governance.builtin.papers;

import io.meshsdk.contract.Team;
import io.meshsdk.core.findability.Boilerplate;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The roles that answer for a product are filled, each by somebody. */
final class OwnershipRoles implements Rule {
    private static final Map<String, Function<Team, Optional<String>>> ROLES = Map.of(
            "product-owner", Team::productOwner,
            "technical-lead", Team::technicalLead,
            "data-steward", Team::dataSteward,
            "support", Team::support);

    private final List<String> roles;

    OwnershipRoles(PolicySettings settings) {
        roles = settings.texts("roles");
    }

    /** Returns the roles there are. */
    static String[] known() {
        return ROLES.keySet().stream().sorted().toArray(String[]::new);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        Team team = context.product().team();
        return roles.stream()
                .filter(role -> !isFilled(team, role))
                .map(OwnershipRoles::violation)
                .toList();
    }

    private static boolean isFilled(Team team, String role) {
        return ROLES.getOrDefault(role, other -> Optional.empty())
                .apply(team)
                .filter(name -> !name.isBlank() && !Boilerplate.is(name, role))
                .isPresent();
    }

    private static Violation violation(String role) {
        return Violation.broken("role-unfilled", "team." + role)
                .because("Nobody is the %s of the product".formatted(role.replace('-', ' ')))
                .remedy(".team(Team.none().%s(\"...\"))".formatted(camel(role)));
    }

    private static String camel(String role) {
        String[] words = role.split("-", 2);
        return words.length == 1
                ? role
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }
}
