package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One way to change a node. Answers nothing where it does not apply. */
enum Operator {
    DROP_KEY {
        @Override
        Optional<Node> change(Node node, Random random) {
            return edited(node, random, (entries, key) -> entries.remove(key));
        }
    },
    MISSPELL_KEY {
        @Override
        Optional<Node> change(Node node, Random random) {
            return renamed(node, random, key -> key.length() < 3 ? key + key : swapped(key, random));
        }
    },
    CHANGE_CASE_OF_KEY {
        @Override
        Optional<Node> change(Node node, Random random) {
            return renamed(node, random, key -> Character.toUpperCase(key.charAt(0)) + key.substring(1));
        }
    },
    ADD_UNKNOWN_KEY {
        @Override
        Optional<Node> change(Node node, Random random) {
            return added(node, "unheardOf", value(random));
        }
    },
    ADD_KNOWN_KEY {
        @Override
        Optional<Node> change(Node node, Random random) {
            return added(node, pick(Vocabulary.KEYS, random), value(random));
        }
    },
    ADD_SECOND_OPERATOR {
        @Override
        Optional<Node> change(Node node, Random random) {
            boolean isRule = node instanceof Node.Mapping mapping
                    && (mapping.entries().containsKey("metric")
                            || mapping.entries().containsKey("query")
                            || mapping.entries().containsKey("rule"));
            return isRule ? added(node, pick(Vocabulary.OPERATORS, random), value(random)) : Optional.empty();
        }
    },
    REPLACE_BY_TEXT {
        @Override
        Optional<Node> change(Node node, Random random) {
            return Optional.of(text(pick(Vocabulary.TEXTS, random)));
        }
    },
    REPLACE_BY_NUMBER {
        @Override
        Optional<Node> change(Node node, Random random) {
            return Optional.of(number(pick(Vocabulary.NUMBERS, random)));
        }
    },
    REPLACE_BY_FLAG {
        @Override
        Optional<Node> change(Node node, Random random) {
            return Optional.of(Node.Scalar.flag(random.nextBoolean()));
        }
    },
    REPLACE_BY_NULL {
        @Override
        Optional<Node> change(Node node, Random random) {
            return Optional.of(Node.Scalar.nothing());
        }
    },
    REPLACE_BY_EMPTY_MAPPING {
        @Override
        Optional<Node> change(Node node, Random random) {
            return Optional.of(Node.Mapping.of(Map.of()));
        }
    },
    EMPTY_LIST {
        @Override
        Optional<Node> change(Node node, Random random) {
            return Optional.of(Node.Sequence.of(List.of()));
        }
    },
    WRAP_IN_LIST {
        @Override
        Optional<Node> change(Node node, Random random) {
            return Optional.of(Node.Sequence.of(List.of(node)));
        }
    },
    WRAP_IN_MAPPING {
        @Override
        Optional<Node> change(Node node, Random random) {
            return Optional.of(Node.Mapping.of(Map.of(pick(Vocabulary.KEYS, random), node)));
        }
    },
    UNWRAP_LIST {
        @Override
        Optional<Node> change(Node node, Random random) {
            return node instanceof Node.Sequence sequence && !sequence.items().isEmpty()
                    ? Optional.of(sequence.items().get(0))
                    : Optional.empty();
        }
    },
    REPEAT_ITEM {
        @Override
        Optional<Node> change(Node node, Random random) {
            return listed(node, items -> items.add(items.get(random.nextInt(items.size()))));
        }
    },
    DROP_ITEM {
        @Override
        Optional<Node> change(Node node, Random random) {
            return listed(node, items -> items.remove(random.nextInt(items.size())));
        }
    },
    ADD_NULL_ITEM {
        @Override
        Optional<Node> change(Node node, Random random) {
            return listed(node, items -> items.add(Node.Scalar.nothing()));
        }
    },
    REPLACE_WORD {
        @Override
        Optional<Node> change(Node node, Random random) {
            return retold(node, text -> pick(Vocabulary.WORDS, random));
        }
    },
    MISSPELL_WORD {
        @Override
        Optional<Node> change(Node node, Random random) {
            return retold(node, text -> text.length() < 3 ? text + "x" : swapped(text, random));
        }
    },
    CHANGE_CASE_OF_WORD {
        @Override
        Optional<Node> change(Node node, Random random) {
            return retold(node, text -> Character.toUpperCase(text.charAt(0)) + text.substring(1));
        }
    },
    SWAP_VALUES {
        @Override
        Optional<Node> change(Node node, Random random) {
            return edited(node, random, (entries, key) -> {
                String other = pick(List.copyOf(entries.keySet()), random);
                Node.Entry kept = entries.get(key);
                entries.put(key, entries.get(other));
                entries.put(other, kept);
            });
        }
    };

    abstract Optional<Node> change(Node node, Random random);

    private interface Edit {
        void apply(Map<String, Node.Entry> entries, String key);
    }

    private static Optional<Node> edited(Node node, Random random, Edit edit) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        edit.apply(entries, pick(List.copyOf(entries.keySet()), random));
        return Optional.of(new Node.Mapping(entries, mapping.place()));
    }

    private static Optional<Node> renamed(Node node, Random random, java.util.function.UnaryOperator<String> rename) {
        return edited(node, random, (entries, key) -> {
            Node.Entry entry = entries.remove(key);
            entries.put(key.isEmpty() ? "x" : rename.apply(key), entry);
        });
    }

    private static Optional<Node> added(Node node, String key, Node value) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().containsKey(key)) {
            return Optional.empty();
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, new Node.Entry(value, Place.NOWHERE));
        return Optional.of(new Node.Mapping(entries, mapping.place()));
    }

    private static Optional<Node> listed(Node node, java.util.function.Consumer<List<Node>> edit) {
        if (!(node instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
            return Optional.empty();
        }
        List<Node> items = new ArrayList<>(sequence.items());
        edit.accept(items);
        return Optional.of(new Node.Sequence(items, sequence.place()));
    }

    private static Optional<Node> retold(Node node, java.util.function.UnaryOperator<String> retell) {
        return node instanceof Node.Scalar scalar
                        && scalar.kind() == Node.Kind.TEXT
                        && !scalar.text().isEmpty()
                ? Optional.of(text(retell.apply(scalar.text())))
                : Optional.empty();
    }

    private static Node value(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> text(pick(Vocabulary.TEXTS, random));
            case 3 -> number(pick(Vocabulary.NUMBERS, random));
            case 4 -> Node.Scalar.flag(random.nextBoolean());
            case 5 -> Node.Sequence.of(List.of());
            case 6 -> Node.Sequence.of(List.of(text("a.b"), text("c.d")));
            default -> Node.Mapping.of(Map.of());
        };
    }

    private static Node text(String text) {
        return Node.Scalar.text(text);
    }

    private static Node number(String number) {
        return Node.Scalar.number(new BigDecimal(number));
    }

    private static String swapped(String text, Random random) {
        List<String> letters = new ArrayList<>(List.of(text.split("")));
        int at = random.nextInt(letters.size() - 1);
        Collections.swap(letters, at, at + 1);
        String swapped = String.join("", letters);
        return swapped.equals(text) ? text + letters.get(0) : swapped;
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
