package io.meshsdk.quality.history;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a metric was over time, the oldest point first. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MetricHistory {
    private static final MetricHistory EMPTY = new MetricHistory(List.of());

    private final List<MetricPoint> points;

    private MetricHistory(List<MetricPoint> points) {
        this.points = List.copyOf(points);
    }

    /** Returns the history without points. */
    public static MetricHistory empty() {
        return EMPTY;
    }

    /**
     * Returns the history of some points, given in any order.
     *
     * @throws IllegalArgumentException if two points are of the same time
     */
    public static MetricHistory of(Collection<MetricPoint> points) {
        List<MetricPoint> ordered =
                points.stream().sorted(Comparator.comparing(MetricPoint::at)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).at().equals(ordered.get(i - 1).at())) {
                throw new IllegalArgumentException("Invalid metric history: two points at %s; keep one of them"
                        .formatted(ordered.get(i).at()));
            }
        }
        return new MetricHistory(ordered);
    }

    /**
     * Returns the history of some points, given in any order.
     *
     * @throws IllegalArgumentException if two points are of the same time
     */
    public static MetricHistory of(MetricPoint... points) {
        return of(Arrays.asList(points));
    }

    /**
     * Returns this history with a point more.
     *
     * @throws IllegalArgumentException if there is a point of the same time
     */
    public MetricHistory with(MetricPoint point) {
        List<MetricPoint> more = new ArrayList<>(points);
        more.add(point);
        return of(more);
    }

    /** Returns the points before a point in time. */
    public MetricHistory before(Instant moment) {
        return new MetricHistory(
                points.stream().filter(point -> point.at().isBefore(moment)).toList());
    }

    /** Returns the points, the oldest first. */
    public List<MetricPoint> points() {
        return points;
    }

    /** Returns the number of points. */
    public int size() {
        return points.size();
    }

    /** Returns whether other histories have the same points. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MetricHistory history && points.equals(history.points);
    }

    @Override
    public int hashCode() {
        return points.hashCode();
    }

    /** Returns the points. */
    @Override
    public String toString() {
        return "MetricHistory" + points;
    }

    double[] values() {
        return points.stream().mapToDouble(MetricPoint::value).toArray();
    }

    /** Returns the value so many points before the next one: 1 is the newest. */
    double last(int distance) {
        return points.get(points.size() - distance).value();
    }
}
