package io.meshsdk.core.sources;

import io.meshsdk.access.Mask;
import io.meshsdk.core.access.mask.MaskWords;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.annotation.Classified;
import io.meshsdk.schema.annotation.Described;
import io.meshsdk.schema.annotation.Examples;
import io.meshsdk.schema.annotation.Masked;
import io.meshsdk.schema.annotation.Pii;
import io.meshsdk.schema.annotation.PrimaryKey;
import io.meshsdk.schema.annotation.Required;
import io.meshsdk.schema.annotation.Synonyms;
import io.meshsdk.schema.annotation.Tagged;
import io.meshsdk.schema.annotation.Taxonomy;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the annotations of a component say about its field. */
final class ComponentTraits {
    private final RecordComponent component;

    private ComponentTraits(RecordComponent component) {
        this.component = component;
    }

    static ComponentTraits of(RecordComponent component) {
        return new ComponentTraits(component);
    }

    Field refine(Field field) {
        Field refined = nullness(field);
        refined = with(refined, Described.class, (some, found) -> some.describedAs(found.value()));
        refined = with(refined, Synonyms.class, (some, found) -> some.synonyms(found.value()));
        refined = with(refined, Examples.class, (some, found) -> some.examples(found.value()));
        refined = with(refined, Tagged.class, (some, found) -> some.tagged(found.value()));
        refined = with(refined, Pii.class, (some, found) -> some.pii(found.value()));
        refined = with(refined, Taxonomy.class, (some, found) -> some.taxonomy(found.value()));
        refined = with(refined, Classified.class, (some, found) -> some.classified(found.value()));
        return with(refined, Masked.class, (some, found) -> some.masked(mask(found)));
    }

    private Field nullness(Field field) {
        boolean key = component.isAnnotationPresent(PrimaryKey.class);
        boolean required = key || component.isAnnotationPresent(Required.class);
        if (required && component.getType() == Optional.class) {
            throw new IllegalArgumentException(
                    "Cannot derive a field from component '%s' of %s: an Optional cannot be @%s. Declare what it holds."
                            .formatted(
                                    component.getName(),
                                    component.getDeclaringRecord().getName(),
                                    key ? "PrimaryKey" : "Required"));
        }
        if (key) {
            return field.primaryKey();
        }
        return required || component.getType().isPrimitive() ? field.required() : field;
    }

    private <A extends Annotation> Field with(Field field, Class<A> kind, BiFunction<Field, A, Field> refinement) {
        A found = component.getAnnotation(kind);
        return found == null ? field : refinement.apply(field, found);
    }

    private static Mask mask(Masked masked) {
        List<String> texts = masked.value() == Masked.By.PARTIAL
                ? List.of(Integer.toString(masked.first()), Integer.toString(masked.last()))
                : List.of(masked.with());
        return new MaskWords(masked.value().name().toLowerCase(Locale.ROOT), texts).mask();
    }
}
