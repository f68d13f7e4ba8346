package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a key or a name means, version by version. No version has two meanings. */
record Variants(List<Variant> list) implements Type {
    /** What it means in some versions. */
    record Variant(int versions, Type type, Need need) {}

    @Nullable
    Variant in(int version) {
        for (Variant variant : list) {
            if ((variant.versions() & version) != 0) {
                return variant;
            }
        }
        return null;
    }

    /** Returns the versions that give it a meaning. */
    int versions() {
        int versions = 0;
        for (Variant variant : list) {
            versions |= variant.versions();
        }
        return versions;
    }

    Need need(int version) {
        Variant variant = in(version);
        return variant == null ? Need.OPTIONAL : variant.need();
    }

    boolean isEverRequired() {
        return list.stream().anyMatch(variant -> variant.need() != Need.OPTIONAL);
    }

    /** Returns the meaning to judge a node by: of the declared version, or leniently the newest if that fits better. */
    @Nullable
    Variant meaning(Node node, Visit visit) {
        Variant own = in(visit.declared());
        if (!visit.isLenient() || (own != null && own.type().accepts(node, visit))) {
            return own;
        }
        Variant newest = in(visit.newest());
        boolean better = newest != null && (own == null || newest.type().accepts(node, visit));
        return better ? newest : own;
    }

    @Override
    public boolean fits(Node node) {
        return list.stream().anyMatch(variant -> variant.type().fits(node));
    }

    @Override
    public boolean accepts(Node node, Visit visit) {
        Variant own = in(visit.declared());
        return own != null && own.type().accepts(node, visit);
    }

    @Override
    public boolean reads(Node.Scalar scalar) {
        return list.stream().anyMatch(variant -> variant.type().reads(scalar));
    }

    @Override
    public void judge(Node node, Visit visit) {
        Variant variant = meaning(node, visit);
        if (variant != null) {
            if (!visit.isDeclared(variant.versions())) {
                visit.newerThanDeclared(node.place(), visit.last(), variant.versions());
            }
            variant.type().judge(node, visit);
        }
    }

    @Override
    public String expected(Visit visit) {
        Variant own = in(visit.declared());
        return (own == null ? list.get(list.size() - 1) : own).type().expected(visit);
    }
}
