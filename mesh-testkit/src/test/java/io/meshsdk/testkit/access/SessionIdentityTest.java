package io.meshsdk.testkit.access;

import io.meshsdk.access.Principal;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.spi.access.IdentityProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who acts is whose session it is; without one, nobody in particular does. */
final class SessionIdentityTest extends IdentityProviderContract {
    private static final Principal ADA = Principal.user("ada", "marketing").withRoles("analyst");
    private static final Map<String, Principal> SESSIONS = Map.of("session-4711-of-ada", ADA);

    @Override
    protected IdentityProvider proven() {
        return new Sessions("session-4711-of-ada");
    }

    @Override
    protected Principal expected() {
        return ADA;
    }

    @Override
    protected IdentityProvider unproven() {
        return new Sessions("session-0815-of-mallory");
    }

    @Override
    protected List<String> secrets() {
        return List.of("session-4711-of-ada", "session-0815-of-mallory");
    }

    private static final class Sessions implements IdentityProvider {
        private final String session;

        Sessions(String session) {
            this.session = session;
        }

        @Override
        public String name() {
            return "web-sessions";
        }

        @Override
        public Principal identify() {
            return Optional.ofNullable(SESSIONS.get(session))
                    .orElseThrow(() ->
                            new AccessDeniedException("Cannot tell who acts: the session has ended. Sign in again."));
        }
    }
}
