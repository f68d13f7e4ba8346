package io.meshsdk.core.documents.binding;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.AuthoritativeDefinition;
import io.meshsdk.metadata.CustomProperty;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of annotations, which stand among those of what is annotated.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AnnotationKeys {
    private AnnotationKeys() {}

    /** Returns the annotations among the keys of a mapping, those that nobody asked for before among them. */
    public static Annotations read(Keys keys) {
        return read(keys, keys.text("id"));
    }

    /** Returns the annotations of what has an id of another kind, which was asked for before. */
    public static Annotations readWithoutId(Keys keys) {
        return read(keys, Optional.empty());
    }

    private static Annotations read(Keys keys, Optional<String> id) {
        Annotations annotations = new Annotations(
                id,
                keys.texts("tags"),
                Records.list(CustomProperty.class, keys, "customProperties"),
                Records.list(AuthoritativeDefinition.class, keys, "authoritativeDefinitions"),
                Map.of());
        return annotations.others(keys.others());
    }

    /** Adds annotations to the entries of what is annotated, the keys that are not understood last. */
    public static Entries write(Annotations annotations, Entries entries) {
        return entries.text("id", annotations.id())
                .texts("tags", annotations.tags())
                .nodes("customProperties", annotations.customProperties(), Records::write)
                .nodes("authoritativeDefinitions", annotations.authoritativeDefinitions(), Records::write)
                .others(annotations.others());
    }
}
