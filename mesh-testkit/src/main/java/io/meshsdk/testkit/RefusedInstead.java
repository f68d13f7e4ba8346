package io.meshsdk.testkit;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Asserts the refusal of an ability in place of a claim about it, where the provider does not have it. */
final class RefusedInstead implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invoked,
            ExtensionContext context)
            throws Throwable {
        AbilityClaims claims = (AbilityClaims) invoked.getTarget().orElseThrow();
        if (claims.isSupported()) {
            invocation.proceed();
        } else {
            invocation.skip();
            claims.assertRefused();
        }
    }
}
