package org.sharedgrowth.observatory.gateway.portal.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.Coverage;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.ReleaseLink;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page that shows for whom there are no figures. */
final class CoveragePage {
    static final String ADDRESS = "/unmeasured";

    /**
     * The groups of the first table: continents, country groups of the United Nations, income
     * groups.
     */
    private static final List<String> GROUPS =
            List.of(
                    "002", "019", "142", "150", "009", "199", "432", "722", "LIC", "LMC", "UMC",
                    "HIC");

    private final CoverageText text;
    private final Formats formats;

    CoveragePage(Language language) {
        this.text = Texts.of(CoverageText.class, language);
        this.formats = Formats.of(language);
    }

    CoverageView of(
            Coverage.Summary summary, Listing<Coverage.Economy> economies, CoverageQuery query) {
        List<Coverage.Topic> topics =
                summary.topics().stream().filter(topic -> topic.indicators() > 0).toList();
        return new CoverageView(
                answer(summary, topics),
                topics.stream().map(topic -> topic.topic().name()).toList(),
                groups(summary, topics),
                summary.breakdowns().stream().map(this::breakdown).toList(),
                form(summary, topics, query),
                economies.items().stream().map(this::economy).toList(),
                Pager.of(economies, query.target(ADDRESS)),
                ReleaseLink.of(summary.release(), formats, text::asOfRelease),
                List.of(
                        new PageLink(Coverage.API, text.byTopic()),
                        new PageLink(
                                query.target(CoverageQuery.API).toString(), text.economies())));
    }

    private Markup answer(Coverage.Summary summary, List<Coverage.Topic> topics) {
        return topics.stream()
                .min(Comparator.comparing(topic -> share(topic.groups().getFirst())))
                .map(topic -> {
                    Coverage.Share all = topic.groups().getFirst();
                    return text.answer(
                            topic.topic().name(),
                            percent(all),
                            all.economiesWithout(),
                            summary.groups().getFirst().economies());
                })
                .orElse(Markup.ofText(text.nothingYet()));
    }

    private List<CoverageView.Group> groups(Coverage.Summary summary, List<Coverage.Topic> topics) {
        List<CoverageView.Group> rows = new ArrayList<>();
        List<Coverage.Group> groups = summary.groups();
        for (int i : order(groups)) {
            int position = i;
            Code group = groups.get(i).group();
            rows.add(
                    new CoverageView.Group(
                            group == null ? text.allEconomies() : group.name(),
                            group == null ? "" : Regions.page(group.code()),
                            topics.stream()
                                    .map(topic -> cell(topic.groups().get(position)))
                                    .toList()));
        }
        return rows;
    }

    /**
     * The positions of the rows: first the row of all economies, then the rows of the groups that
     * are shown.
     */
    private static List<Integer> order(List<Coverage.Group> groups) {
        List<Integer> order = new ArrayList<>(List.of(0));
        for (String code : GROUPS) {
            IntStream.range(0, groups.size())
                    .filter(i -> code.equals(code(groups.get(i))))
                    .forEach(order::add);
        }
        return order;
    }

    private static @Nullable String code(Coverage.Group group) {
        Code code = group.group();
        return code == null ? null : code.code();
    }

    private CoverageView.Cell cell(Coverage.Share share) {
        return new CoverageView.Cell(
                percent(share),
                share.economiesWithout() == 0 ? "" : text.without(share.economiesWithout()));
    }

    private String percent(Coverage.Share share) {
        return formats.percent(share(share));
    }

    /** In whole per cent: at least 1 unless the share is zero, at most 99 unless it is complete. */
    private static BigDecimal share(Coverage.Share share) {
        if (share.measured() == 0 || share.possible() == 0) {
            return BigDecimal.ZERO;
        }
        if (share.measured() == share.possible()) {
            return BigDecimal.valueOf(100);
        }
        long whole =
                BigDecimal.valueOf(100L * share.measured())
                        .divide(BigDecimal.valueOf(share.possible()), 0, RoundingMode.HALF_UP)
                        .longValue();
        return BigDecimal.valueOf(Math.clamp(whole, 1, 99));
    }

    private String breakdown(Coverage.Breakdown breakdown) {
        String name = breakdown.dimension().name();
        return breakdown.economies() == 0
                ? text.partOfNobody(name)
                : text.part(name, breakdown.economies(), breakdown.indicators());
    }

    private CoverageView.Economy economy(Coverage.Economy economy) {
        return new CoverageView.Economy(
                economy.area().name(),
                Regions.page(economy.area().code()),
                text.ofPossible(economy.measured(), economy.possible()),
                formats.list(economy.topicsWithoutFigures().stream().map(TopicRef::name).toList()));
    }

    private CoverageView.Form form(
            Coverage.Summary summary, List<Coverage.Topic> topics, CoverageQuery query) {
        List<Choice> groups = new ArrayList<>();
        groups.add(new Choice("", text.allEconomies(), query.group().isEmpty()));
        for (int i : order(summary.groups())) {
            Code group = summary.groups().get(i).group();
            if (group != null) {
                groups.add(
                        new Choice(group.code(), group.name(), group.code().equals(query.group())));
            }
        }
        List<Choice> subjects = new ArrayList<>();
        subjects.add(new Choice("", text.allTopics(), query.topic().isEmpty()));
        topics.forEach(topic ->
                subjects.add(
                        new Choice(
                                topic.topic().id(),
                                topic.topic().name(),
                                topic.topic().id().equals(query.topic()))));
        String fault =
                isChosen(groups)
                        ? isChosen(subjects) ? "" : text.unknown(query.topic())
                        : text.unknown(query.group());
        return new CoverageView.Form(groups, subjects, fault);
    }

    private static boolean isChosen(List<Choice> choices) {
        return choices.stream().anyMatch(Choice::chosen);
    }
}
