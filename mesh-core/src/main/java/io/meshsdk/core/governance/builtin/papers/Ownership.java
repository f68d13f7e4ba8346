package io.meshsdk.core.governance.builtin.papers;

import io.meshsdk.core.findability.Boilerplate;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody answers for the product who can be found: a team's name or an address. */
final class Ownership implements Rule {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern TEAM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._&/'-]+");

    @Override
    public List<Violation> judge(PolicyContext context) {
        String owner = context.product().owner().strip();
        boolean found = owner.contains("@")
                ? ADDRESS.matcher(owner).matches()
                : TEAM.matcher(owner).matches();
        if (found && !Boilerplate.is(owner, context.product().id().name())) {
            return List.of();
        }
        return List.of(Violation.broken("owner-unknown", "owner")
                .because("The owner '%s' is neither the name of a team nor an address: nobody answers for the product"
                        .formatted(owner))
                .remedy(".owner(\"%s-team@example.com\") with the address of the team"
                        .formatted(context.product().id().domain())));
    }
}
