package org.sharedgrowth.observatory.gateway.portal.index;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Rank;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Ranks;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.ReleaseLink;
import org.sharedgrowth.observatory.gateway.portal.part.ShortText;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of the ranking of an index. */
final class RankingPage {
    private static final int PAGE_SIZE = 60;

    /** Number of top-ranked economies that the answer names. */
    private static final int MAX_LEADERS = 3;

    private final Language language;
    private final IndexText text;
    private final Formats formats;
    private final IndexQuery query;
    private final RankingAnswers answers;
    private final String name;
    private final RankChangeWords changes;
    private final boolean mirrored;
    private final RankingRows rows;

    RankingPage(Language language, RankingAnswers answers) {
        this.language = language;
        this.text = Texts.of(IndexText.class, language);
        this.formats = Formats.of(language);
        this.query = answers.query();
        this.answers = answers;
        this.name = text.name(answers.index().code());
        this.changes = new RankChangeWords(text, formats, answers.changes().known());
        this.mirrored = language.isRightToLeft();
        Ranks ranks = answers.ranks();
        this.rows =
                new RankingRows(
                        text,
                        formats,
                        query,
                        answers.index().decimals(),
                        changes,
                        ranks == null
                                ? ScoreComposition.UNKNOWN
                                : ScoreComposition.of(answers.scores(), ranks.period()),
                        mirrored);
    }

    RankingView view() {
        Ranks ranks = answers.ranks();
        return ranks == null ? withoutRanks() : of(ranks);
    }

    private RankingView withoutRanks() {
        List<String> notices = new ArrayList<>();
        if (!answers.index().verified()) {
            notices.add(text.notVerified(name));
        }
        List<String> needs =
                answers.index().needs().stream()
                        .map(need ->
                                text.part(
                                        need.node(), requireNonNullElse(need.label(), need.node())))
                        .toList();
        return new RankingView(
                name,
                Markup.ofText(
                        text.noRanks(name, answers.index().verified() ? answers.refusal() : "")),
                notices,
                PageLink.NONE,
                "",
                "",
                List.of(),
                Pager.of(Listing.of(List.of()), query.rankingPage()),
                "",
                "",
                RankingView.Made.UNKNOWN,
                RankingView.Marked.NONE,
                new RankingView.Form(query.rankingPage().path(), List.of(), List.of(), List.of()),
                "",
                "",
                List.of(),
                List.of(),
                "",
                PageLink.NONE,
                List.of(),
                needs);
    }

    private RankingView of(Ranks ranks) {
        Optional<Rank> marked =
                ranks.items().stream().filter(one -> one.area().equals(query.area())).findFirst();
        String title = text.title(name, ranks.period());
        Listing<Rank> page = Listing.of(ranks.items()).page(pageNumber(ranks), PAGE_SIZE);
        IndexParts parts = new IndexParts(text, answers.parts(), query);
        Span span = new Span(1, lastRank(ranks.ranked()), mirrored);
        return new RankingView(
                title,
                answer(ranks, marked),
                notices(ranks, marked),
                hasVisitorWeights(ranks)
                        ? new PageLink(
                                query.withoutWeights().rankingPage().toString(),
                                text.backToOwner(answers.index().owner()))
                        : PageLink.NONE,
                text.caption(title),
                formats.number(lastRank(ranks.ranked())),
                page.items().stream().map(one -> rows.row(one, span)).toList(),
                Pager.of(page, query.rankingPage()),
                changes.since(),
                changes.legend(),
                rows.made(),
                marked.map(one -> rows.marked(one, ranks)).orElse(RankingView.Marked.NONE),
                new RankingView.Form(
                        query.rankingPage().path(),
                        answers.years(),
                        economies(ranks),
                        parts.fields()),
                query.withoutWeights().changes().toString(),
                ranks.unranked() == null || ranks.unranked().isEmpty()
                        ? text.everybodyRanked()
                        : text.notRanked(ranks.unranked().size()),
                unrankedAreas(ranks),
                ranks.basis().figures().stream()
                        .map(Indices.Input::nameAndSources)
                        .distinct()
                        .toList(),
                text.methodInWords(
                        formats.number(ranks.draws()),
                        formats.percent(
                                BigDecimal.valueOf(100 * ranks.spread())
                                        .setScale(0, RoundingMode.HALF_UP)),
                        formats.number(ranks.seed())),
                ReleaseLink.of(ranks.basis().release(), formats, text::release),
                List.of(
                        new PageLink(query.ranks().toString(), "JSON"),
                        new PageLink(query.ranks().with("format", "csv").toString(), "CSV")),
                List.of());
    }

    /** The page number: the one in the address, else the page with the marked economy. */
    private String pageNumber(Ranks ranks) {
        if (!query.page().isEmpty() || query.area().isEmpty()) {
            return query.page();
        }
        for (int i = 0; i < ranks.items().size(); i++) {
            if (ranks.items().get(i).area().equals(query.area())) {
                return String.valueOf(i / PAGE_SIZE + 1);
            }
        }
        return "";
    }

    /** The last rank of the drawings; at least 2, because a drawing needs two different ends. */
    private static int lastRank(int ranked) {
        return Math.max(2, ranked);
    }

    private static boolean hasVisitorWeights(Ranks ranks) {
        Map<String, Double> weights = ranks.index().weights();
        return weights != null && !weights.isEmpty();
    }

    private List<String> notices(Ranks ranks, Optional<Rank> marked) {
        List<String> notices = new ArrayList<>();
        if (!answers.index().verified()) {
            notices.add(text.notVerified(name));
        }
        if (!answers.leftOut().isEmpty()) {
            notices.add(text.refused(answers.leftOut()));
        }
        if (hasVisitorWeights(ranks)) {
            notices.add(text.ownWeights());
        }
        if (marked.isEmpty() && !query.area().isEmpty()) {
            notices.add(text.withoutRank(ShortText.of(answers.name(query.area()))));
        }
        return notices;
    }

    private List<PageLink> unrankedAreas(Ranks ranks) {
        return requireNonNullElse(ranks.unranked(), List.<Indices.Refusal>of()).stream()
                .flatMap(one -> Stream.ofNullable(one.area()))
                .map(code -> new PageLink(Regions.page(code), answers.name(code)))
                .sorted(Comparator.comparing(PageLink::label, NameOrder.of(language)))
                .toList();
    }

    /**
     * The place of the marked economy; if none is marked, the top-ranked economies and the economy
     * whose rank has the widest interval.
     */
    private Markup answer(Ranks ranks, Optional<Rank> marked) {
        return marked.map(one -> answer(one, ranks.ranked())).orElseGet(() -> answer(ranks));
    }

    private Markup answer(Rank one, int ranked) {
        return one.low() == one.high()
                ? text.answerExact(one.areaName(), one.rank(), ranked)
                : text.answer(
                        one.areaName(),
                        one.rank(),
                        ranked,
                        rows.place(one.low()),
                        rows.place(one.high()));
    }

    private Markup answer(Ranks ranks) {
        Optional<Rank> leastSure =
                ranks.items().stream()
                        .max(Comparator.comparingDouble(one -> one.high() - one.low()));
        if (leastSure.isEmpty()) {
            return Markup.ofText(text.noRanks(name, ""));
        }
        Rank one = leastSure.get();
        Markup leaders = text.leaders(leaders(ranks.items()), ranks.ranked());
        return one.low() == one.high()
                ? leaders
                : Markup.ofHtml(
                        leaders
                                + " "
                                + text.leastSure(
                                        Markup.bold(one.areaName()),
                                        one.rank(),
                                        rows.place(one.low()),
                                        rows.place(one.high())));
    }

    private Markup leaders(List<Rank> ranks) {
        return Markup.ofHtml(
                formats.list(
                        ranks.stream()
                                .limit(MAX_LEADERS)
                                .map(one -> Markup.bold(one.areaName()).toString())
                                .toList()));
    }

    private List<Choice> economies(Ranks ranks) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", text.allEconomies(), query.area().isEmpty()));
        ranks.items().stream()
                .sorted(Comparator.comparing(Rank::areaName, NameOrder.of(language)))
                .map(one -> new Choice(one.area(), one.areaName(), one.area().equals(query.area())))
                .forEach(choices::add);
        return choices;
    }
}
