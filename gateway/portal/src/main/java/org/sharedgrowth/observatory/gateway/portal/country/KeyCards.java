package org.sharedgrowth.observatory.gateway.portal.country;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.chart.Scale;
import org.sharedgrowth.observatory.chart.rows.PlaceStrip;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.chart.time.Point;
import org.sharedgrowth.observatory.chart.time.Sparkline;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Card;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.AreaGroups;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Writes and draws the key figures of a country.
 *
 * @param peers the group whose economies it is compared with
 */
record KeyCards(
        CountryText text,
        Language language,
        Amounts amounts,
        CountryAnswers answers,
        AreaGroups groups,
        Optional<Code> peers,
        Vintage vintage) {
    static final String INTERNET = "IT_NET_USER_ZS";
    static final String SIGNAL = "LTE_COVER";
    static final String ELECTRICITY = "EG_ELC_ACCS_ZS";
    static final String POPULATION = "SP_POP_TOTL";

    /** The indicators at the top of the page, in order. */
    static final List<String> CODES =
            List.of(
                    INTERNET,
                    SIGNAL,
                    "IT_CEL_SETS_P2",
                    "IT_NET_BBND_P2",
                    ELECTRICITY,
                    "NY_GDP_PCAP_CD");

    private static final int LINE_HEIGHT = 40;
    private static final int ROW_HEIGHT = 26;

    /** A card compares the newest figure with one that is at most this many years older. */
    private static final int MAX_YEARS_BACK = 10;

    private static final int MAX_MISSING = 4;

    /** The card of an indicator's newest figure, which has a value. */
    Card of(Indicator indicator, Observation cell) {
        BigDecimal value = requireNonNull(cell.value());
        Optional<Peers> ranked = peers.flatMap(group -> rankIn(indicator.code(), group.code()));
        return new Card(
                indicator.shortName(),
                address(indicator.code()),
                amounts.alone(indicator, value),
                amounts.unitOf(indicator),
                amounts.formats().period(cell.period()),
                line(indicator.code(), LINE_HEIGHT),
                ranked.map(found -> strip(indicator, found, value)).orElse(new RawString("")),
                ranked.map(found -> place(indicator, found)).orElse(""),
                notes(indicator, cell),
                source(cell));
    }

    /** The source of a figure, and a link to its release. */
    Markup source(Observation cell) {
        return source(text, cell);
    }

    static Markup source(CountryText text, Observation cell) {
        return text.release(
                cell.origin(),
                Markup.link("/releases/" + cell.release(), Long.toString(cell.release())));
    }

    /** Address of the page with the figures of an indicator over the years. */
    String address(String indicator) {
        return vintage.in(OverTime.of(indicator, groups.area().code())).toString();
    }

    /** The drawing of the figures over the years in a row of a table. */
    RawString line(String indicator) {
        return line(indicator, ROW_HEIGHT);
    }

    private RawString line(String indicator, int height) {
        List<Point> points =
                history(indicator).stream()
                        .map(cell ->
                                Point.of(
                                        cell.period(),
                                        cell.value() == null
                                                ? Double.NaN
                                                : cell.value().doubleValue()))
                        .toList();
        return new RawString(new Sparkline(height, points).markup());
    }

    private List<Observation> history(String indicator) {
        return answers.history().items().stream()
                .filter(cell -> cell.indicator().equals(indicator))
                .sorted(Comparator.comparingDouble(cell -> PeriodPosition.middle(cell.period())))
                .toList();
    }

    /** The country's rank in a group; empty if it cannot be compared. */
    Optional<Peers> rankIn(String indicator, String group) {
        List<Observation> newest =
                answers.others().stream()
                        .filter(cell -> cell.indicator().equals(indicator))
                        .toList();
        return Peers.of(groups.area().code(), groups.members(group), newest);
    }

    private RawString strip(Indicator indicator, Peers ranked, BigDecimal ownValue) {
        double high = ranked.values().getFirst().doubleValue();
        double low = Math.min(0, ranked.values().getLast().doubleValue());
        boolean isShare = Amounts.isShare(indicator) && low >= 0 && high <= 100;
        double end = isShare ? 100 : Scale.of(low, Math.max(high, low + 1)).high();
        boolean mirrored = language.isRightToLeft();
        return new RawString(
                new PlaceStrip(
                                new Span(low, end, mirrored),
                                ranked.values().stream().map(BigDecimal::doubleValue).toList(),
                                ownValue.doubleValue(),
                                amounts.formats().number(low, 0),
                                amounts.formats().number(end, 0))
                        .markup());
    }

    private String place(Indicator indicator, Peers ranked) {
        return text.place(
                ranked.rank(),
                ranked.count(),
                peers.map(Code::name).orElse(""),
                amounts.alone(indicator, ranked.median()));
    }

    /** The status of the figure, an earlier figure, and the recent years without one. */
    private String notes(Indicator indicator, Observation cell) {
        List<Observation> history = history(indicator.code());
        int newest = year(cell);
        Optional<String> from =
                history.stream()
                        .filter(past -> !past.missing())
                        .filter(past -> newest - year(past) <= MAX_YEARS_BACK)
                        .findFirst()
                        .filter(past -> !past.period().equals(cell.period()))
                        .map(past ->
                                text.from(
                                        amounts.inSentence(indicator, requireNonNull(past.value())),
                                        amounts.formats().period(past.period())));
        List<Observation> missing =
                history.stream()
                        .filter(Observation::missing)
                        .filter(past -> newest - year(past) <= MAX_YEARS_BACK)
                        .toList();
        missing = missing.subList(Math.max(0, missing.size() - MAX_MISSING), missing.size());
        String status = requireNonNullElse(cell.status(), "A");
        return String.join(
                " ",
                List.of(
                                Status.words(status, language),
                                from.orElse(""),
                                missing.isEmpty() ? "" : missing(missing))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static int year(Observation cell) {
        return (int) PeriodPosition.middle(cell.period());
    }

    /** Says for which periods there is no figure, and why. */
    String missing(List<Observation> cells) {
        return text.noFigureIn(
                cells.stream().map(cell -> amounts.formats().period(cell.period())).toList(),
                Status.words(requireNonNullElse(cells.getFirst().status(), "O"), language));
    }
}
