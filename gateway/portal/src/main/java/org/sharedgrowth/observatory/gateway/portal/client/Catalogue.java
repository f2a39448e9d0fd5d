package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records of indicators, topics and areas. */
public interface Catalogue {
    /** A code and its name. */
    record Code(String code, String name) {
        public Code {
            code = requireNonNullElse(code, "");
            name = requireNonNullElse(name, code);
        }
    }

    /**
     * A topic of the catalogue with its subtopics.
     *
     * @param withFigures number of its indicators that have figures
     */
    record Topic(
            String id,
            String name,
            @Nullable String description,
            long indicators,
            long withFigures,
            @Nullable List<Topic> children) {
        public List<Topic> subtopics() {
            return requireNonNullElse(children, List.<Topic>of());
        }
    }

    /** The amount of data of an indicator in one dataflow. */
    record Flow(
            String id,
            long observations,
            long series,
            long areas,
            @Nullable String firstPeriod,
            @Nullable String lastPeriod) {}

    /** A topic in the answer about an indicator. */
    record TopicRef(String id, String name) {}

    /** An indicator; breakdowns are included only if a single indicator was requested. */
    record Indicator(
            String code,
            String name,
            @Nullable String definition,
            @Nullable Code unit,
            int unitMultiplier,
            int decimals,
            @Nullable String source,
            @Nullable List<TopicRef> topics,
            @Nullable String alias,
            @Nullable List<Flow> flows,
            @Nullable Map<String, List<Code>> breakdowns) {
        private static final String DEFAULT_FLOW = "DF_DIGITAL";
        private static final Pattern UNIT_AT_END = Pattern.compile("\\s*[(（][^()（）]*[)）]$");

        public List<TopicRef> subjects() {
            return requireNonNullElse(topics, List.<TopicRef>of());
        }

        public List<Flow> dataflows() {
            return requireNonNullElse(flows, List.<Flow>of());
        }

        public Map<String, List<Code>> groupsByDimension() {
            return requireNonNullElse(breakdowns, Map.<String, List<Code>>of());
        }

        /**
         * Whether the observatory computes it: a computed series is a dataflow with the code of its
         * indicator.
         */
        public boolean isComputed() {
            return dataflows().stream().anyMatch(flow -> flow.id().equals(code));
        }

        /**
         * The dataflow that has figures for the most areas, as a parameter for the analytics: empty
         * if it is the default one, or if there are no figures.
         */
        public String mainFlow() {
            return dataflows().stream()
                    .max(Comparator.comparingLong(Flow::areas))
                    .map(Flow::id)
                    .filter(id -> !id.equals(DEFAULT_FLOW))
                    .orElse("");
        }

        public long observations() {
            return dataflows().stream().mapToLong(Flow::observations).sum();
        }

        /** The number of areas with figures in the dataflow that has the most. */
        public long areas() {
            return dataflows().stream().mapToLong(Flow::areas).max().orElse(0);
        }

        /** First and last period in all flows; empty if there are no figures. */
        public String span() {
            String first =
                    dataflows().stream()
                            .map(flow -> requireNonNullElse(flow.firstPeriod(), ""))
                            .filter(period -> !period.isEmpty())
                            .min(String::compareTo)
                            .orElse("");
            String last = lastPeriod();
            return first.equals(last) ? first : first + " – " + last;
        }

        /** The last period in all flows; empty if there are no figures. */
        public String lastPeriod() {
            return dataflows().stream()
                    .map(flow -> requireNonNullElse(flow.lastPeriod(), ""))
                    .max(String::compareTo)
                    .orElse("");
        }

        /**
         * The name without the unit that some names end with, because pages show the unit beside
         * the figures.
         */
        public String shortName() {
            if (!name.endsWith(")") && !name.endsWith("）")) {
                return name;
            }
            return UNIT_AT_END.matcher(name).replaceFirst("");
        }

        /** The code of the unit, or an empty text. */
        public String unitCode() {
            return unit == null ? "" : unit.code();
        }

        /** The name of the unit, or an empty text. */
        public String unitName() {
            return unit == null ? "" : unit.name();
        }
    }

    /** A country or a group of countries. */
    record Area(
            String code,
            String name,
            @Nullable String kind,
            @Nullable String iso2,
            @Nullable String m49,
            @Nullable List<Code> groups,
            @Nullable List<Code> members,
            long observations) {
        public boolean isGroup() {
            return "group".equals(kind);
        }

        public List<Code> partOf() {
            return requireNonNullElse(groups, List.<Code>of());
        }

        public List<Code> parts() {
            return requireNonNullElse(members, List.<Code>of());
        }
    }
}
