package io.meshsdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.ContractDocument;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ForwardingCatalogTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final ProductId ORDERS = ProductId.parse("sales.orders");
    private static final CatalogEntry ENTRY = new CatalogEntry(
            ORDERS,
            0,
            new ContractDocument(ORDERS, SemanticVersion.of(1, 0, 0), "application/json;v=1", DIGEST, new byte[] {1}),
            new SearchTexts("sales.orders", List.of(), List.of()),
            List.of(),
            CatalogEntry.Reach.PUBLIC);

    /** Something to give for each type that a method of a catalog takes. */
    private static final Map<Class<?>, Object> GIVEN = Map.of(
            CatalogEntry.class,
            ENTRY,
            ProductId.class,
            ORDERS,
            PortKey.class,
            new PortKey("daily", 1),
            CommitEvidence.class,
            new CommitEvidence(3, DIGEST),
            JournalKey.class,
            JournalKey.of("grants", "sales"),
            String.class,
            "sales",
            long.class,
            7L,
            int.class,
            5);

    private final List<Call> calls = new ArrayList<>();
    private final Map<Class<?>, Object> answers = Map.of(
            Registration.class, new Registration.Registered(ENTRY),
            Optional.class, Optional.of(ENTRY),
            List.class, List.of(ENTRY),
            CommitEvidence.class, new CommitEvidence(4, DIGEST),
            Journal.class, new InMemoryJournal());
    private final Catalog behind = (Catalog) Proxy.newProxyInstance(
            Catalog.class.getClassLoader(), new Class<?>[] {Catalog.class}, (self, method, arguments) -> {
                calls.add(new Call(method.getName(), arguments == null ? List.of() : List.of(arguments)));
                return answers.get(method.getReturnType());
            });
    private final Catalog catalog = new ForwardingCatalog(behind) {};

    @ParameterizedTest
    @MethodSource("methods")
    void call_ofAMethod_isPassedOnAsItIs(Method method) throws ReflectiveOperationException {
        List<Object> arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> Optional.ofNullable(GIVEN.get(type)).orElseThrow())
                .toList();

        Object answer = method.invoke(catalog, arguments.toArray());

        assertThat(calls).containsExactly(new Call(method.getName(), arguments));
        assertThat(answer).isSameAs(answers.get(method.getReturnType()));
        assertThat(method.getReturnType() == void.class).isEqualTo(answer == null);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void method_ofACatalog_isOverridden(Method method) throws NoSuchMethodException {
        assertThat(ForwardingCatalog.class
                        .getDeclaredMethod(method.getName(), method.getParameterTypes())
                        .getReturnType())
                .isEqualTo(method.getReturnType());
    }

    @Test
    void methods_areThoseOfACatalog_amongThemSomeWithADefault() {
        assertThat(methods())
                .extracting(Method::getName)
                .contains("register", "replaceUnreadable", "journals", "close");
    }

    static Stream<Method> methods() {
        return Arrays.stream(Catalog.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isBridge());
    }

    private record Call(String method, List<Object> arguments) {}
}
