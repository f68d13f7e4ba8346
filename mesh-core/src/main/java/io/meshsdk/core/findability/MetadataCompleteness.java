package io.meshsdk.core.findability;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the metadata is there that lets people find a product: the weights earned over the weights of the elements
 * that apply, each graded from 0 to 1. Boilerplate earns nothing. Adding true metadata never lowers the score.
 *
 * @param elements the elements that apply, in their order
 * @param advice an edit for each element that is not complete, the most worthwhile first
 * @since 0.1.0
 */
@CheckReturnValue
public record MetadataCompleteness(List<Graded> elements, List<Advice> advice) {
    /** Copies both lists. */
    public MetadataCompleteness {
        elements = List.copyOf(elements);
        advice = List.copyOf(advice);
    }

    /** Returns how complete the metadata of a product is. */
    public static MetadataCompleteness of(DataProduct product, Evidence evidence) {
        MetadataGrades grades = new MetadataGrades(product, evidence);
        List<Graded> elements = new ArrayList<>();
        for (MetadataElement element : MetadataElement.values()) {
            if (grades.applies(element)) {
                elements.add(new Graded(element, grades.grade(element)));
            }
        }
        return new MetadataCompleteness(elements, advice(elements, grades));
    }

    /** Returns the score, in [0,1]. */
    public double score() {
        return elements.stream().mapToDouble(Graded::earned).sum() / weight(elements);
    }

    private static List<Advice> advice(List<Graded> elements, MetadataGrades grades) {
        List<Advice> advice = new ArrayList<>();
        for (Graded graded : elements) {
            if (graded.grade() < 1) {
                double points = (graded.weight() - graded.earned()) / weight(elements);
                advice.add(new Advice(graded.element(), points, grades.advice(graded.element())));
            }
        }
        advice.sort((left, right) -> Double.compare(right.points(), left.points()));
        return advice;
    }

    private static int weight(List<Graded> elements) {
        return elements.stream().mapToInt(Graded::weight).sum();
    }

    /**
     * An element and its grade.
     *
     * @param element the element
     * @param grade how complete it is, in [0,1]
     */
    public record Graded(MetadataElement element, double grade) {
        /** Returns the weight of the element. */
        public int weight() {
            return element.weight();
        }

        /** Returns how much of the weight is earned. */
        public double earned() {
            return element.weight() * grade;
        }
    }
}
