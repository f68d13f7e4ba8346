package io.meshsdk.examples.howto;

import io.meshsdk.OutputPort;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.List;

// snippet: policy
/** Whoever offers data to other domains says where they ask for help. */
final class SupportChannelPolicy implements Policy {
    @Override
    public String id() {
        return "support-channel";
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        boolean hasConsumers = context.ports().stream().anyMatch(SupportChannelPolicy::isOffered);
        if (!hasConsumers || context.product().team().support().isPresent()) {
            return List.of();
        }
        return List.of(Violation.broken("support-unknown", "team.support")
                .because("Other domains read the product, and nobody says where they ask for help")
                .remedy(".team(Team.none().support(\"#orders-help\")) with a channel somebody reads"));
    }

    private static boolean isOffered(OutputPort port) {
        return !port.contract().access().consumerDomains().isEmpty();
    }
}
// end
