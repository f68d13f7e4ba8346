package io.meshsdk.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds where whatever a class shows to other packages is of the JDK, of JSpecify or ours. */
final class ShowOnlyOwnTypes extends ArchCondition<JavaClass> {
    private static final List<String> OWN = List.of("java.", "javax.sql.", "io.meshsdk.", "org.jspecify.");

    ShowOnlyOwnTypes() {
        super("show only types of the JDK, JSpecify and io.meshsdk");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isShown(type) || type.getPackageName().contains(".internal")) {
            return;
        }
        report(type, type.getName(), declaration(type), events);
        type.getMembers().stream()
                .filter(member -> isShown(member.getModifiers()))
                .forEach(member -> report(type, member.getFullName(), signature(member), events));
    }

    private static void report(JavaClass type, String place, Stream<JavaClass> shown, ConditionEvents events) {
        Set<String> foreign = new LinkedHashSet<>();
        shown.map(JavaClass::getBaseComponentType)
                .filter(candidate -> !candidate.isPrimitive())
                .map(JavaClass::getName)
                .filter(name -> OWN.stream().noneMatch(name::startsWith))
                .forEach(foreign::add);
        if (!foreign.isEmpty()) {
            events.add(SimpleConditionEvent.violated(type, "%s shows %s".formatted(place, foreign)));
        }
    }

    private static boolean isShown(JavaClass type) {
        return isShown(type.getModifiers())
                && type.getEnclosingClass().map(ShowOnlyOwnTypes::isShown).orElse(true);
    }

    private static boolean isShown(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> declaration(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return Stream.of(
                        parents.flatMap(ShowOnlyOwnTypes::involved),
                        type.getTypeParameters().stream().flatMap(ShowOnlyOwnTypes::involved),
                        annotations(type.getAnnotations()))
                .flatMap(types -> types);
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit unit ? unit.getExceptionTypes().stream() : Stream.empty();
        return Stream.of(member.getAllInvolvedRawTypes().stream(), thrown, annotations(member.getAnnotations()))
                .flatMap(types -> types);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }

    private static Stream<JavaClass> annotations(Set<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream().map(JavaAnnotation::getRawType);
    }
}
