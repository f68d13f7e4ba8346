package io.meshsdk.policy.cel;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Policies in the Common Expression Language: read from YAML, or built in Java. Expressions are compiled once, checked for names
 * and types, and bounded in length, depth and loops; what exceeds the bounds while it judges blocks as any policy does that
 * cannot judge.
 *
 * <pre>{@code
 * Mesh.builder().warehouse(folder).policies(CelPolicies.read(Path.of("policies.yaml"))).build();
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class CelPolicies {
    private CelPolicies() {}

    /** Starts a policy of an id in kebab-case, to be built in Java. */
    public static CelPolicyBuilder policy(String id) {
        return new CelPolicyBuilder(id);
    }

    /**
     * Returns the policies of a YAML file, in its order, or those of all files of a folder that end with {@code .yaml} or
     * {@code .yml}, in the order of their names.
     *
     * @throws InvalidProductException if a file is no YAML, has unknown keys, or an expression does not fit; has all problems of
     *     that file, with line and column
     * @throws DataSourceException if it cannot be read
     */
    public static List<Policy> read(Path fileOrFolder) {
        try {
            return Files.isDirectory(fileOrFolder) ? folder(fileOrFolder) : file(fileOrFolder);
        } catch (IOException e) {
            throw new DataSourceException(
                    "Cannot read policies from '%s': mend the path, or who may read it".formatted(fileOrFolder), e);
        }
    }

    /**
     * Returns the policies of a YAML text, in its order.
     *
     * @param name what the text is called in problems, for example {@code policies.yaml}
     * @throws InvalidProductException if it is no YAML, has unknown keys, or an expression does not fit; has all problems, with
     *     line and column
     */
    public static List<Policy> read(String name, String text) {
        return new PolicyDocument(name, text).policies();
    }

    private static List<Policy> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(CelPolicies::isYaml).sorted().toList();
        }
        List<Policy> found = new ArrayList<>();
        for (Path file : files) {
            found.addAll(file(file));
        }
        return List.copyOf(found);
    }

    private static List<Policy> file(Path file) throws IOException {
        return read(file.toString(), Files.readString(file));
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }
}
