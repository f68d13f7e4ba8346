package io.meshsdk.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The modules, and the arrows between them: each sees itself and what it names here. */
enum Module {
    API("mesh-api"),
    CATALOG_SPI("mesh-catalog-spi", API),
    QUALITY("mesh-quality", API),
    PARQUET("mesh-parquet", API),
    DELTA("mesh-delta", API, PARQUET),
    CORE("mesh-core", API, CATALOG_SPI, QUALITY),
    TESTKIT("mesh-testkit", API, CATALOG_SPI, QUALITY, CORE),
    POLICY_CEL("mesh-policy-cel", API),
    EXAMPLES("mesh-examples", API, CATALOG_SPI, QUALITY, CORE, PARQUET, DELTA, POLICY_CEL);

    private final String folder;
    private final List<Module> seen;
    private final Pattern place;

    Module(String folder, Module... seen) {
        this.folder = folder;
        this.seen = List.of(seen);
        this.place = Pattern.compile("/" + folder + "/(target|[0-9])");
    }

    static Optional<Module> of(JavaClass type) {
        return Arrays.stream(values()).filter(module -> module.contains(type)).findFirst();
    }

    String folder() {
        return folder;
    }

    /** Returns whether a class was read from this module's classes or jar, whatever its package. */
    boolean contains(JavaClass type) {
        return type.getSource()
                .map(source -> place.matcher(source.getUri().toString()).find())
                .orElse(false);
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("are in " + folder, this::contains);
    }

    /** Returns what this module must not reach: every class of ours outside itself and its arrows. */
    DescribedPredicate<JavaClass> unseen() {
        return DescribedPredicate.describe(
                "are ours but unseen by " + folder,
                type -> of(type.getBaseComponentType())
                        .map(module -> module != this && !seen.contains(module))
                        .orElse(false));
    }
}
