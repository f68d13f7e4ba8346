package io.meshsdk.policy.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import io.meshsdk.DataProduct;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * CEL as policies speak it: the standard functions and macros, our types, and bounds on what an expression may take. Holds
 * compilers by what is asked about; for one thread, while policies are built.
 */
final class Language {
    /** How many characters an expression has at most. */
    static final int LENGTH = 4_096;

    /** How many parts an expression has at most. */
    static final int NODES = 1_000;

    /** How deep an expression nests at most. */
    static final int DEPTH = 50;

    /** How often the loops of an expression turn at most, all of them together, each time it is asked. */
    static final int TURNS = 100_000;

    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LENGTH)
            .maxParseExpressionNodeCount(NODES)
            .maxParseRecursionDepth(DEPTH)
            .comprehensionMaxIterations(TURNS)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final List<Shape<?>> SHAPES = List.of(
            ProductShapes.PRODUCT,
            ProductShapes.PORT,
            ProductShapes.TEAM,
            ProductShapes.MEMBER,
            ProductShapes.INPUT,
            ProductShapes.SAFEGUARDS,
            ProductShapes.CHANGE,
            ProductShapes.ALERT,
            ContractShapes.CONTRACT,
            ContractShapes.SCHEMA,
            ContractShapes.FIELD,
            ContractShapes.CHECK,
            ContractShapes.LEVEL,
            ContractShapes.ACCESS,
            ContractShapes.RETENTION,
            ContractShapes.VERSIONING,
            ReportShapes.OUTCOME,
            ReportShapes.REPORT,
            ReportShapes.MEASURED,
            ReportShapes.DOMAIN,
            ReportShapes.CATALOG,
            CelRowFilters.PRINCIPAL);

    private final CelTypeProvider types;
    private final Planner planner;
    private final Map<Map<String, CelType>, CelCompiler> compilers = new LinkedHashMap<>();

    /** Makes the language with our types and more. */
    Language(StructType... more) {
        this.types = new OurTypes(List.of(more));
        this.planner = newPlanner(types);
    }

    Planner planner() {
        return planner;
    }

    /** Returns the compiler of expressions over these variables, beside the constants. */
    CelCompiler compiler(Map<String, CelType> variables) {
        return compilers.computeIfAbsent(variables, this::newCompiler);
    }

    private CelCompiler newCompiler(Map<String, CelType> variables) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types)
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "knows",
                                CelOverloadDecl.newMemberOverload(
                                        "catalog_knows",
                                        SimpleType.BOOL,
                                        ReportShapes.CATALOG.type(),
                                        SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "products",
                                CelOverloadDecl.newMemberOverload(
                                        "catalog_products",
                                        ListType.create(SimpleType.STRING),
                                        ReportShapes.CATALOG.type(),
                                        SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "product",
                                CelOverloadDecl.newMemberOverload(
                                        "catalog_product",
                                        ProductShapes.PRODUCT.type(),
                                        ReportShapes.CATALOG.type(),
                                        SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "lower",
                                CelOverloadDecl.newMemberOverload(
                                        "string_lower", SimpleType.STRING, SimpleType.STRING)));
        Ranks.constants().keySet().forEach(constant -> builder.addVar(constant, SimpleType.INT));
        variables.forEach(builder::addVar);
        return builder.build();
    }

    @SuppressWarnings("Immutable")
    private static Planner newPlanner(CelTypeProvider types) {
        Patterns patterns = new Patterns();
        CelStandardFunctions standard = CelStandardFunctions.newBuilder()
                .excludeFunctions(CelStandardFunctions.StandardFunction.MATCHES)
                .build();
        return new Planner(
                OPTIONS,
                types,
                standard,
                List.of(
                        CelFunctionBinding.fromOverloads(
                                "matches",
                                CelFunctionBinding.from("matches", String.class, String.class, patterns::matches),
                                CelFunctionBinding.from(
                                        "matches_string", String.class, String.class, patterns::matches)),
                        CelFunctionBinding.fromOverloads(
                                "knows",
                                CelFunctionBinding.from(
                                        "catalog_knows",
                                        View.class,
                                        String.class,
                                        (catalog, id) -> find(catalog, id).isPresent())),
                        CelFunctionBinding.fromOverloads(
                                "products",
                                CelFunctionBinding.from(
                                        "catalog_products", View.class, String.class, Language::products)),
                        CelFunctionBinding.fromOverloads(
                                "product",
                                CelFunctionBinding.from(
                                        "catalog_product", View.class, String.class, Language::product)),
                        CelFunctionBinding.fromOverloads(
                                "lower",
                                CelFunctionBinding.from(
                                        "string_lower", String.class, text -> text.toLowerCase(Locale.ROOT)))));
    }

    private static Object products(View<?> catalog, String domain) {
        return context(catalog).catalog().products(domain).stream()
                .map(ProductId::toString)
                .toList();
    }

    private static Object product(View<?> catalog, String id) {
        return find(catalog, id)
                .map(found -> ProductShapes.PRODUCT.of(new ProductShapes.Product(found, null)))
                .orElseGet(ProductShapes.PRODUCT::absent);
    }

    /** Finds nothing under what is no name of a product. */
    private static Optional<DataProduct> find(View<?> catalog, String id) {
        ProductId name;
        try {
            name = ProductId.parse(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return context(catalog).catalog().find(name);
    }

    private static PolicyContext context(View<?> catalog) {
        if (catalog.thing() instanceof PolicyContext context) {
            return context;
        }
        throw new IllegalArgumentException("Cannot ask %s: it is no catalog".formatted(catalog));
    }

    /** The types of what policies look at. */
    @SuppressWarnings("Immutable")
    private static final class OurTypes implements CelTypeProvider {
        private final Map<String, CelType> types = new LinkedHashMap<>();

        OurTypes(List<StructType> more) {
            more.forEach(type -> types.put(type.name(), type));
            SHAPES.forEach(shape -> types.put(shape.toString(), shape.definition()));
        }

        @Override
        public ImmutableList<CelType> types() {
            return ImmutableList.copyOf(types.values());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(types.get(name));
        }
    }
}
