package io.meshsdk.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Principal;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.spi.access.IdentityProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdentityProvider} must do, shown on somebody who can prove who it is, and somebody who cannot: extend this class
 * in the provider's tests.
 *
 * @since 0.1.0
 */
public abstract class IdentityProviderContract {
    private static final int ROUNDS = 3;

    /** Creates the contract of a provider. */
    protected IdentityProviderContract() {}

    /** Returns the provider under test, while somebody acts who can prove who it is. */
    protected abstract IdentityProvider proven();

    /** Returns who that is, as the provider names it, verified by nobody. */
    protected abstract Principal expected();

    /** Returns the provider under test, while somebody acts who cannot prove who it is. */
    protected abstract IdentityProvider unproven();

    /** Returns what those who act prove by: tokens, passwords, sessions. No message may hold one. */
    protected abstract List<String> secrets();

    @Test
    @DisplayName("the provider has a name that the audit can tell, the same each time")
    void name_canBeTold() {
        assertThat(proven().name())
                .isNotBlank()
                .isEqualTo(proven().name())
                .isEqualTo(unproven().name());
        assertThat(proven().name().chars()).noneMatch(Character::isISOControl);
    }

    @Test
    @DisplayName("who can prove who it is, is named with its kind, domain and roles, each time it acts")
    void identify_proven_isNamed() {
        IdentityProvider provider = proven();
        for (int round = 0; round < ROUNDS; round++) {
            Principal found = provider.identify();

            assertThat(found.kind()).isEqualTo(expected().kind()).isNotEqualTo(Principal.Kind.ANONYMOUS);
            assertThat(found.name()).isEqualTo(expected().name());
            assertThat(found.domain()).isEqualTo(expected().domain());
            assertThat(found.roles()).isEqualTo(expected().roles());
        }
    }

    @Test
    @DisplayName("the provider vouches for nobody in the name of another")
    void identify_vouchesInItsOwnName() {
        assertThat(proven().identify().verifier().stream()).allMatch(proven().name()::equals);
    }

    @Test
    @DisplayName("who cannot prove who it is, is refused, or nobody in particular: never somebody")
    void identify_unproven_isNobody() {
        try {
            assertThat(unproven().identify().kind()).isEqualTo(Principal.Kind.ANONYMOUS);
        } catch (AccessDeniedException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    @Test
    @DisplayName("nothing that is said holds what somebody proves by")
    void messages_holdNoSecret() {
        assertThat(secrets()).isNotEmpty().noneMatch(String::isBlank);
        String said = Stream.of(proven(), unproven())
                .map(provider -> provider + " " + provider.name() + " " + said(provider))
                .reduce("", String::concat);

        for (String secret : secrets()) {
            assertThat(said).doesNotContain(secret);
        }
    }

    private static String said(IdentityProvider provider) {
        try {
            return provider.identify().toString();
        } catch (AccessDeniedException e) {
            StringBuilder told = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                told.append(cause).append('\n');
            }
            return told.toString();
        }
    }
}
