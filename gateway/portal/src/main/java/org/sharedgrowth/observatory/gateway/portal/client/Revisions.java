package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that differ between two releases of a dataflow. */
public record Revisions(@Nullable List<Change> items) {
    public List<Change> changes() {
        return requireNonNullElse(items, List.of());
    }

    /** A figure before and after. */
    public record Change(
            String indicator,
            @Nullable String indicatorName,
            String area,
            @Nullable String areaName,
            String period,
            @Nullable State previous,
            @Nullable State current,
            long release,
            @Nullable String reason) {
        /** Whether another value replaced one. */
        public boolean isRevision() {
            return previous != null
                    && current != null
                    && previous.value != null
                    && current.value != null
                    && previous.value.compareTo(current.value) != 0;
        }

        /** The value that was replaced; zero if this is no revision. */
        public BigDecimal before() {
            return value(previous);
        }

        /** The value that replaced it; zero if this is no revision. */
        public BigDecimal after() {
            return value(current);
        }

        /** The name of the area, else its code. */
        public String place() {
            return requireNonNullElse(areaName, area);
        }

        /** The name of the indicator, else its code. */
        public String subject() {
            return requireNonNullElse(indicatorName, indicator);
        }

        public boolean isShare() {
            return current != null && "PT".equals(current.unit);
        }

        private static BigDecimal value(@Nullable State state) {
            return state == null || state.value == null ? BigDecimal.ZERO : state.value;
        }
    }

    /** A value with its unit. */
    public record State(@Nullable BigDecimal value, @Nullable String unit) {}
}
