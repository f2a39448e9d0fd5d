package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.catalogue.IndicatorView.TopicName;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Who is measured and who is not, by topic and group of countries, and by group of people. */
@Schema(
        name = "Coverage",
        description =
                "Which figures exist: by topic and group of countries, and by group of people.")
record CoverageView(
        @Schema(description = "All economies first, then the groups in codelist order.")
                List<GroupCoverage> groups,
        List<TopicCoverage> topics,
        @Schema(description = "The dimensions that break figures down, such as sex.")
                List<BreakdownCoverage> breakdowns,
        ReleaseStamp release) {

    static CoverageView of(
            Coverage coverage, MeasuredEconomies measured, Areas areas, List<String> languages) {
        List<GroupCoverage> groups = new ArrayList<>();
        List<List<Item>> economies = new ArrayList<>();
        groups.add(GroupCoverage.of(null, measured.economies(), measured));
        economies.add(measured.economies());
        for (Item group : areas.find("group", null, null)) {
            List<Item> members = measured.economies(coverage.catalogue().members(group.id()));
            if (!members.isEmpty()) {
                groups.add(
                        GroupCoverage.of(
                                NamedCode.of(group.id(), areas.codelist(), languages),
                                members,
                                measured));
                economies.add(members);
            }
        }
        List<TopicCoverage> topics =
                measured.topics().stream()
                        .map(topic ->
                                new TopicCoverage(
                                        name(topic, coverage, languages),
                                        measured.indicators(topic),
                                        economies.stream()
                                                .map(members -> measured.share(topic, members))
                                                .toList()))
                        .toList();
        List<BreakdownCoverage> breakdowns =
                measured.breakdowns().stream()
                        .map(breakdown ->
                                new BreakdownCoverage(
                                        dimension(breakdown.dimension(), coverage, languages),
                                        breakdown.economies(),
                                        breakdown.indicators()))
                        .toList();
        return new CoverageView(groups, topics, breakdowns, coverage.release());
    }

    static TopicName name(String topic, Coverage coverage, List<String> languages) {
        return coverage.catalogue().topics().stream()
                .filter(item -> item.id().equals(topic))
                .findFirst()
                .map(item -> new TopicName(topic, item.names().in(languages)))
                .orElse(new TopicName(topic, topic));
    }

    private static NamedCode dimension(String id, Coverage coverage, List<String> languages) {
        for (FlowCoverage flow : coverage.flows()) {
            Dsd dsd = flow.flow().structure();
            int position = dsd.dimension(id);
            if (position >= 0) {
                return new NamedCode(id, dsd.dimensions().get(position).names().in(languages));
            }
        }
        return NamedCode.of(id, (Codelist) null, languages);
    }

    /** The coverage of a group of countries, or of all economies if the group is null. */
    @Schema(name = "GroupCoverage")
    record GroupCoverage(
            @Schema(description = "The group; null stands for all economies.")
                    @Nullable NamedCode group,
            @Schema(minimum = "0", examples = "54") int economies,
            @Schema(description = "Economies without any figure.", minimum = "0", examples = "1")
                    int withoutFigures) {
        static GroupCoverage of(
                @Nullable NamedCode group, List<Item> economies, MeasuredEconomies measured) {
            List<String> topics = measured.topics();
            int without =
                    (int)
                            economies.stream()
                                    .filter(economy ->
                                            measured.indicators(economy.id(), topics) == 0)
                                    .count();
            return new GroupCoverage(group, economies.size(), without);
        }
    }

    /** A main topic, and how it is measured in each group. */
    @Schema(name = "TopicCoverage")
    record TopicCoverage(
            TopicName topic,
            @Schema(
                            description = "Indicators of the topic that have figures.",
                            minimum = "0",
                            examples = "9")
                    int indicators,
            @Schema(description = "For each of the groups, in their order.")
                    List<MeasuredEconomies.Share> groups) {}

    /** A dimension that breaks figures down. */
    @Schema(name = "BreakdownCoverage")
    record BreakdownCoverage(
            NamedCode dimension,
            @Schema(
                            description = "Economies with a figure for such a group of people.",
                            minimum = "0")
                    int economies,
            @Schema(
                            description = "Indicators with a figure for such a group of people.",
                            minimum = "0")
                    int indicators) {}
}
