package org.sharedgrowth.observatory.gateway.portal.index;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.chart.rows.Dot;
import org.sharedgrowth.observatory.chart.rows.DotPair;
import org.sharedgrowth.observatory.chart.rows.RankBar;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Part;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Rank;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Ranks;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Writes the rows of a ranking, and the texts about the marked economy.
 *
 * @param query the choice, which the address of each row keeps
 * @param decimals of the scores
 * @param mirrored whether drawings begin on the right
 */
record RankingRows(
        IndexText text,
        Formats formats,
        IndexQuery query,
        int decimals,
        RankChangeWords changes,
        ScoreComposition composition,
        boolean mirrored) {

    /** A row whose drawing has this range of ranks. */
    RankingView.Row row(Rank rank, Span span) {
        return new RankingView.Row(
                query.withArea(rank.area()).rankingPage().toString(),
                rank.areaName(),
                rank.rank(),
                rank.low() == rank.high()
                        ? place(rank.low())
                        : text.between(place(rank.low()), place(rank.high())),
                Markup.ofHtml(
                        new DotPair(
                                        span,
                                        DotPair.Kind.NOW_BEFORE,
                                        new Dot(rank.rank(), rank.low(), rank.high()),
                                        Dot.NONE)
                                .markup()),
                formats.number(rank.printed(), decimals),
                Markup.ofHtml(composition.bar(rank.area(), mirrored)),
                changes.places(rank.area()),
                rank.area().equals(query.area()));
    }

    /** The end of an interval, rounded to a whole place. */
    String place(double position) {
        return formats.number(Math.round(position));
    }

    /** The texts about the marked economy. */
    RankingView.Marked marked(Rank rank, Ranks ranks) {
        List<RankingView.Step> parts = parts(rank.area());
        return new RankingView.Marked(
                changes.sentence(rank.area()),
                changes.steps(rank.area(), mirrored),
                text.standsBeside(rank.areaName()),
                beside(rank, ranks),
                neighbours(Neighbours.of(rank, ranks.items())),
                parts.isEmpty() ? "" : text.madeOfWhat(rank.areaName()),
                composition.kind() == ScoreComposition.Kind.SUM ? text.adds() : text.value(),
                parts);
    }

    /** The rows of these economies; their drawings span all places that any of them may have. */
    private List<RankingView.Row> neighbours(List<Rank> ranks) {
        Span span =
                new Span(
                        ranks.stream().mapToDouble(Rank::low).min().orElse(0),
                        ranks.stream().mapToDouble(Rank::high).max().orElse(1),
                        mirrored);
        return ranks.stream().map(rank -> row(rank, span)).toList();
    }

    private String beside(Rank rank, Ranks ranks) {
        Map<String, String> names =
                ranks.items().stream().collect(Collectors.toMap(Rank::area, Rank::areaName));
        List<String> peers =
                rank.peers().stream()
                        .map(code -> requireNonNullElse(names.get(code), code))
                        .toList();
        return peers.isEmpty()
                ? text.distinguishable(rank.areaName())
                : text.indistinguishable(rank.areaName(), peers.size(), formats.list(peers));
    }

    private List<RankingView.Step> parts(String area) {
        double[] values = composition.of(area);
        Span span = new Span(0, composition.highest(), mirrored);
        List<RankingView.Step> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            parts.add(
                    new RankingView.Step(
                            name(composition.parts().get(i)),
                            formats.number(values[i], decimals),
                            Markup.ofHtml(new RankBar(span, values[i], false).markup())));
        }
        return parts;
    }

    /** The legend of the drawings of parts. */
    RankingView.Made made() {
        return switch (composition.kind()) {
            case SUM -> new RankingView.Made(keys(), text.partsAddUp());
            case GEOMETRIC -> new RankingView.Made(keys(), text.partsStandAlone());
            case UNKNOWN -> RankingView.Made.UNKNOWN;
        };
    }

    private List<String> keys() {
        double[] shares = composition.shares();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < composition.parts().size(); i++) {
            String name = name(composition.parts().get(i));
            keys.add(shares.length == 0 ? name : text.partAndShare(name, percent(shares[i])));
        }
        return keys;
    }

    private String percent(double share) {
        return formats.percent(BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP));
    }

    private String name(Part part) {
        return text.part(part.name(), requireNonNullElse(part.label(), part.name()));
    }
}
