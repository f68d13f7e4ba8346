package io.meshsdk.core.governance.whatif;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far policies reach over a catalog.
 *
 * @param policies what each did, by its id; of variants of a domain all together
 * @param unjudged the products that no policy was asked about, sorted
 * @since 0.1.0
 */
@CheckReturnValue
public record PolicyCoverage(SortedMap<String, Reach> policies, List<ProductId> unjudged) {
    /** Copies both. */
    public PolicyCoverage {
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
        unjudged = List.copyOf(unjudged);
    }

    /** Returns the policies that were asked and found nothing, sorted: each is kept by all, or cannot be broken. */
    public List<String> neverFired() {
        return policies.entrySet().stream()
                .filter(entry -> entry.getValue().asked > 0 && entry.getValue().fired == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the policies that were not asked, sorted: none of the products is in scope, or they are asked at other points. */
    public List<String> neverAsked() {
        return policies.entrySet().stream()
                .filter(entry -> entry.getValue().asked == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What one policy did.
     *
     * @param asked about how many products it was asked
     * @param fired in how many of them it found something
     * @param violations how many violations it found
     * @param codes their codes
     */
    public record Reach(int asked, int fired, long violations, SortedSet<String> codes) {
        /** Copies the codes. */
        public Reach {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }
}
