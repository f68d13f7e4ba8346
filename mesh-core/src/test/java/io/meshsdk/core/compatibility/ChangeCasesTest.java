package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.Inheritance;
import io.meshsdk.InputPort;
import io.meshsdk.Origin;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.Cron;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.core.compatibility.ChangeCases.ChangeCase;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.DataType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChangeCasesTest {
    /** Accessors whose values follow from others, or that tell of changes instead of being some. */
    private static final Set<String> DERIVED = Set.of(
            "DataProduct.contract",
            "DataProduct.schema",
            "DataProduct.output",
            "DataProduct.version",
            "DataProduct.declaredVersion",
            "DataProduct.problems",
            "DataProduct.inheritances",
            "DataProduct.origins",
            "DataProduct.defaultContract",
            "OutputPort.key",
            "OutputPort.version",
            "OutputPort.contract",
            "OutputPort.declaredContract",
            "DataContract.version",
            "DataContract.schema",
            "DataContract.declaredAccess",
            "DataContract.declaredClassification",
            "DataContract.effectiveSchema",
            "DataContract.effectiveSchemas",
            "Field.pathName",
            "DataContract.effectiveExpectations",
            "Schema.names",
            "Schema.primaryKey",
            "Schema.problems",
            "Field.classification",
            "Field.isSensitive",
            "Field.tags",
            "Field.synonyms",
            "Field.examples",
            "Expectation.columns");

    /** Records that are compared as wholes, so that each of their components counts. */
    private static final Set<String> WHOLE = Set.of(
            "AgentContext",
            "AuthoritativeDefinition",
            "ChangelogEntry",
            "CustomProperty",
            "ManagementPort",
            "Observability",
            "RuleDetails",
            "Sbom",
            "SupportChannel",
            "Synonym",
            "TeamMember");

    static List<ChangeCase> cases() {
        return ChangeCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void between_aDifference_isJudged(ChangeCase one) {
        List<Change> changes = one.report().changes();

        assertThat(changes)
                .extracting(change ->
                        "%s %s %s".formatted(change.kind(), change.affected().name(), change.bump()))
                .containsExactlyInAnyOrderElementsOf(one.judgements());
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.sentence()).isNotBlank().doesNotEndWith(".").matches("(?s)['\\p{Lu}a-zA-Z].*");
            assertThat(change.remedy()).isNotBlank().doesNotEndWith(".");
            assertThat(change.path()).isNotBlank();
        });
    }

    @Test
    void cases_areMany() {
        assertThat(cases()).hasSizeGreaterThan(240);
    }

    @Test
    void cases_holdEveryKindButThoseOfVersions() {
        Set<String> kinds = new TreeSet<>();
        cases().forEach(one ->
                one.judgements().forEach(judgement -> kinds.add(judgement.split(" ")[0])));

        assertThat(Stream.of(ChangeKind.values()).map(Enum::name).filter(kind -> !kind.startsWith("VERSION_")))
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void cases_holdEveryAccessorOfTheModel() {
        Set<String> named = new TreeSet<>(DERIVED);
        cases().forEach(one -> named.add(one.accessor()));

        assertThat(accessors()).hasSizeGreaterThan(150).isSubsetOf(named);
    }

    private static Set<String> accessors() {
        Set<String> accessors = new TreeSet<>();
        for (Class<?> type : types()) {
            if (!type.isSealed()) {
                accessors(type).forEach(accessor -> accessors.add(type.getSimpleName() + "." + accessor.getName()));
            }
        }
        return accessors;
    }

    /** Follows what accessors return, from the product down. */
    private static Set<Class<?>> types() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(DataProduct.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (isCompared(type) && seen.add(type)) {
                if (type.isSealed()) {
                    open.addAll(List.of(type.getPermittedSubclasses()));
                } else {
                    accessors(type).forEach(accessor -> open.addAll(classes(accessor.getGenericReturnType())));
                }
            }
        }
        return seen;
    }

    private static boolean isCompared(Class<?> type) {
        boolean model = type.getName().startsWith("io.meshsdk.") && !type.isEnum();
        boolean atom = Set.of(
                        SemanticVersion.class,
                        ProductId.class,
                        PortKey.class,
                        Cron.class,
                        Inheritance.class,
                        Origin.class)
                .contains(type);
        boolean whole = WHOLE.contains(type.getSimpleName());
        if (whole) {
            assertThat(type.isRecord()).as("%s is compared as a record", type).isTrue();
        }
        boolean value = Value.class.isAssignableFrom(type)
                || InputPort.class.isAssignableFrom(type)
                || Filter.class.isAssignableFrom(type);
        return model && !atom && !whole && !value;
    }

    private static List<Class<?>> classes(Type type) {
        List<Class<?>> classes = new ArrayList<>();
        if (type instanceof Class<?> one) {
            classes.add(one);
        } else if (type instanceof ParameterizedType parameterized) {
            Stream.of(parameterized.getActualTypeArguments()).forEach(argument -> classes.addAll(classes(argument)));
        }
        return classes;
    }

    /** What else a record tells follows from its components. */
    private static boolean isComponent(Method method) {
        return Stream.of(method.getDeclaringClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals(method.getName()));
    }

    private static List<Method> accessors(Class<?> type) {
        Set<Class<?>> shared = Set.of(Object.class, DataType.class, Check.class, Mask.class, ServiceLevel.class);
        boolean named = DataType.class.isAssignableFrom(type) || Literal.class.isAssignableFrom(type);
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.getDeclaringClass().isInterface() || !type.isRecord())
                .filter(method -> !shared.contains(method.getDeclaringClass()))
                .filter(method -> !method.isBridge() && method.getReturnType() != type)
                .filter(method -> !type.isRecord() || isComponent(method))
                .filter(method -> !Set.of("toString", "hashCode", "toBuilder").contains(method.getName()))
                .filter(method -> !named || !Set.of("name", "text").contains(method.getName()))
                .toList();
    }
}
