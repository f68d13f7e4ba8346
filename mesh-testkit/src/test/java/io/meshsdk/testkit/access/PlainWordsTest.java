package io.meshsdk.testkit.access;

import io.meshsdk.access.Principal;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import io.meshsdk.spi.access.RowFilterProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Conditions of three words: a field, {@code is}, and a text, {@code my-name} or {@code my-domain}. */
final class PlainWordsTest extends RowFilterProviderContract {
    @Override
    protected RowFilterProvider provider() {
        return new PlainWords();
    }

    @Override
    protected String regionIsEu() {
        return "region is eu";
    }

    @Override
    protected String keeperIsPrincipal() {
        return "keeper is my-name";
    }

    @Override
    protected String regionIsDomain() {
        return "region is my-domain";
    }

    @Override
    protected List<String> wrong() {
        return List.of("region", "nobody is eu", "region was eu", "amount is eu");
    }

    private static final class PlainWords implements RowFilterProvider {
        @Override
        public String language() {
            return "plain-words";
        }

        @Override
        public RowFilter compile(String condition, Schema fields) {
            List<String> words = List.of(condition.split(" ", -1));
            if (words.size() != 3 || !words.get(1).equals("is")) {
                throw new IllegalArgumentException("expected a field, 'is', and a text: region is eu");
            }
            String field = words.get(0);
            boolean isText = fields.find(field)
                    .filter(found -> found.type() instanceof DataType.StringType)
                    .isPresent();
            if (!isText) {
                throw new IllegalArgumentException("'%s' is no field with a text".formatted(field));
            }
            return new Is(field, text(words.get(2)));
        }

        private static Function<Principal, Optional<String>> text(String word) {
            return switch (word) {
                case "my-name" ->
                    principal ->
                            Optional.of(principal.name()).filter(name -> principal.kind() != Principal.Kind.ANONYMOUS);
                case "my-domain" -> Principal::domain;
                default -> principal -> Optional.of(word);
            };
        }
    }

    private record Is(String field, Function<Principal, Optional<String>> text) implements RowFilter {
        @Override
        public Set<String> columns() {
            return Set.of(field);
        }

        @Override
        public boolean shows(Row row, Principal principal) {
            return text.apply(principal)
                    .filter(wanted -> row.find(field).filter(wanted::equals).isPresent())
                    .isPresent();
        }
    }
}
