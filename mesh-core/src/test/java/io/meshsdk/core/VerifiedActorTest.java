package io.meshsdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.spi.access.IdentityProvider;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class VerifiedActorTest {
    private static final Principal ADA = Principal.user("ada", "sales");

    @Test
    void get_marksWhoeverIsNamed() {
        assertThat(new VerifiedActor(new Session("session", () -> ADA)).get().verifier())
                .contains("session");
        assertThat(new VerifiedActor(new Session("session", Principal::anonymous)).get())
                .isEqualTo(Principal.anonymous());
    }

    @Test
    void get_ofAProviderThatNamesNobodyAtAll_isDenied() {
        assertThatThrownBy(new VerifiedActor(new Session("session", () -> null))::get)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContainingAll("'session'", "names nobody");
    }

    @Test
    void get_ofAProviderThatFails_isDeniedWithoutItsMessage() {
        assertThatThrownBy(new VerifiedActor(new Session("session", () -> {
                    throw new IllegalStateException("token 4711");
                }))::get)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("4711")
                .hasNoCause();
        assertThatThrownBy(new VerifiedActor(new Session(" ", () -> ADA))::get)
                .as("a name by which nobody can be told to vouch")
                .isInstanceOf(AccessDeniedException.class);
    }

    private record Session(String name, Supplier<@Nullable Principal> who) implements IdentityProvider {
        @Override
        @SuppressWarnings("NullAway")
        public Principal identify() {
            return who.get();
        }
    }
}
