package io.meshsdk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Holds where all classes of a package come from one module. */
final class ShareTheModuleOfTheirPackage extends ArchCondition<JavaClass> {
    private final Function<JavaClass, String> module;
    private final Map<String, String> owners = new HashMap<>();

    ShareTheModuleOfTheirPackage(Function<JavaClass, String> module) {
        super("share the module of their package");
        this.module = module;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String owner = owners.computeIfAbsent(type.getPackageName(), name -> module.apply(type));
        String own = module.apply(type);
        events.add(new SimpleConditionEvent(
                type,
                owner.equals(own),
                "%s is in %s, others of its package are in %s".formatted(type.getName(), own, owner)));
    }
}
