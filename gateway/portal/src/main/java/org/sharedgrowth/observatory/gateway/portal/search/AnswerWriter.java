package org.sharedgrowth.observatory.gateway.portal.search;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.time.Point;
import org.sharedgrowth.observatory.chart.time.Sparkline;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.search.SearchView.Answer;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot.Catalogue;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Mark;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Question;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Writes, as a sentence, the figure that a search asks for, with its source and a drawing of the
 * series.
 */
final class AnswerWriter {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SPARKLINE_HEIGHT = 56;

    private final Question question;
    private final Figures figures;
    private final Catalogue catalogue;
    private final Indicator indicator;
    private final SearchText text;
    private final Formats formats;
    private final Printer printer;

    private AnswerWriter(
            Question question,
            Figures figures,
            Catalogue catalogue,
            Indicator indicator,
            Language language) {
        this.question = question;
        this.figures = figures;
        this.catalogue = catalogue;
        this.indicator = indicator;
        this.text = Texts.of(SearchText.class, language);
        this.formats = Formats.of(language);
        this.printer = Printer.of(language, indicator);
    }

    /** One answer for each place; none if the search does not mean an indicator. */
    static List<Answer> answers(
            Question question, Figures figures, Catalogue catalogue, Language language) {
        return Stream.ofNullable(figures.top())
                .flatMap(top -> catalogue.indicator(top.entry().id()).stream())
                .map(indicator ->
                        new AnswerWriter(question, figures, catalogue, indicator, language))
                .flatMap(writer -> figures.places().stream().map(writer::answer))
                .toList();
    }

    private Answer answer(String place) {
        String people = people();
        if (isGap()) {
            Optional<Answer> gap = gap(place);
            if (gap.isPresent()) {
                return gap.get();
            }
        }
        List<Observation> ofGroup =
                people.isEmpty()
                        ? List.of()
                        : Figures.seriesOf(figures.people().items(), place, people);
        boolean isAboutGroup = !ofGroup.isEmpty();
        List<Observation> shown =
                isAboutGroup ? ofGroup : Figures.seriesOf(figures.series().items(), place, "");
        if (shown.isEmpty()) {
            return answerWithoutFigure(place);
        }
        Observation cell = ofYearOrNewest(shown);
        List<String> remarks = new ArrayList<>();
        if (!question.year().isEmpty() && !isOfYear(cell)) {
            remarks.add(text.notOfYear(question.year()));
        }
        if (!isAboutGroup && (!people.isEmpty() || isGap())) {
            remarks.add(text.notBrokenDown());
        }
        return new Answer(
                sentence(cell, place, isAboutGroup ? people : ""),
                source(cell, remarks),
                links(place, isAboutGroup ? people : ""),
                new RawString(sparkline(shown)),
                endLabel(shown.getFirst()),
                endLabel(shown.getLast()));
    }

    private boolean isGap() {
        Set<Mark> marks = question.marks();
        return marks.contains(Mark.GAP) || (marks.contains(Mark.WOMEN) && marks.contains(Mark.MEN));
    }

    /**
     * Code of the group of people that the search names; empty for everyone and for a gap between
     * women and men.
     */
    private String people() {
        Set<Mark> marks = question.marks();
        if (isGap()) {
            return "";
        }
        if (marks.contains(Mark.WOMEN)) {
            return "F";
        }
        if (marks.contains(Mark.MEN)) {
            return "M";
        }
        if (marks.contains(Mark.RURAL)) {
            return "R";
        }
        return marks.contains(Mark.URBAN) ? "U" : "";
    }

    private Observation ofYearOrNewest(List<Observation> series) {
        return series.reversed().stream()
                .filter(this::isOfYear)
                .findFirst()
                .orElse(series.getLast());
    }

    private boolean isOfYear(Observation cell) {
        return !question.year().isEmpty() && cell.period().startsWith(question.year());
    }

    /**
     * The answer for the year that the question names; if it names none, for the newest year with
     * figures of both women and men.
     */
    private Optional<Answer> gap(String place) {
        List<Observation> women = Figures.seriesOf(figures.people().items(), place, "F");
        List<Observation> men = Figures.seriesOf(figures.people().items(), place, "M");
        return women.reversed().stream()
                .filter(cell -> question.year().isEmpty() || isOfYear(cell))
                .flatMap(ofWomen ->
                        men.stream()
                                .filter(ofMen -> ofMen.period().equals(ofWomen.period()))
                                .map(ofMen -> gap(place, ofWomen, ofMen)))
                .findFirst();
    }

    private Answer gap(String place, Observation ofWomen, Observation ofMen) {
        return new Answer(
                text.gap(
                        name(),
                        placeLink(place),
                        Markup.bold(value(ofWomen)),
                        Markup.bold(value(ofMen)),
                        formats.period(ofWomen.period())),
                source(ofWomen, List.of()),
                links(place, "F,M"),
                new RawString(""),
                "",
                "");
    }

    private Answer answerWithoutFigure(String place) {
        return new Answer(
                text.noFigure(name(), placeLink(place)),
                figures.series().known() ? "" : text.notReadable(),
                List.of(new PageLink(page().toString(), text.allEconomies()), placePage(place)),
                new RawString(""),
                "",
                "");
    }

    private Markup sentence(Observation cell, String place, String people) {
        BigDecimal value = requireNonNullElse(cell.value(), BigDecimal.ZERO);
        String year = formats.period(cell.period());
        String about = text.people(people.isEmpty() ? "_T" : people);
        boolean asksForComplement =
                question.marks().contains(Mark.WITHOUT) && indicator.unitCode().equals("PT");
        return asksForComplement
                ? text.figureWithout(
                        indicator.code(),
                        Markup.bold(printer.inSentence(HUNDRED.subtract(value))),
                        Markup.bold(printer.inSentence(value)),
                        about,
                        placeLink(place),
                        year)
                : text.figure(
                        indicator.code(),
                        Markup.bold(printer.inSentence(value)),
                        about,
                        placeLink(place),
                        name(),
                        year);
    }

    /** The source and the release of a figure, followed by the remarks. */
    private String source(Observation cell, List<String> remarks) {
        String source = cell.origin().isEmpty() ? text.sourceNotStated() : cell.origin();
        List<String> all = new ArrayList<>();
        all.add(
                cell.release() == 0
                        ? source
                        : text.sourceAndRelease(source, text.release(cell.release())));
        all.addAll(remarks);
        return String.join(" ", all);
    }

    private List<PageLink> links(String place, String people) {
        List<PageLink> links = new ArrayList<>();
        String dimension = people.equals("R") || people.equals("U") ? "urbanisation" : "sex";
        Target series = OverTime.of(indicator.code(), place);
        links.add(new PageLink(series.with(dimension, people).toString(), text.wholeSeries()));
        if (people.isEmpty() && indicator.code().equals("IT_NET_USER_ZS")) {
            links.add(new PageLink(series.with("sex", "F,M").toString(), text.womenAndMen()));
        }
        PageLink all = new PageLink(page().toString(), text.allEconomies());
        links.add(place.equals(Regions.WORLD) ? 0 : links.size(), all);
        return links;
    }

    private Target page() {
        return Target.of("/indicators", indicator.code());
    }

    private PageLink placePage(String place) {
        return new PageLink(
                PlaceNotes.address(catalogue, place), text.pageOf(catalogue.placeName(place)));
    }

    private Markup placeLink(String place) {
        return Markup.link(PlaceNotes.address(catalogue, place), catalogue.placeName(place));
    }

    private Markup name() {
        return Markup.link(page().toString(), ResultRows.shortName(indicator.name()));
    }

    private String value(Observation cell) {
        return printer.inSentence(requireNonNullElse(cell.value(), BigDecimal.ZERO));
    }

    private String sparkline(List<Observation> cells) {
        return new Sparkline(
                        SPARKLINE_HEIGHT,
                        cells.stream()
                                .map(cell ->
                                        Point.of(
                                                cell.period(),
                                                requireNonNullElse(cell.value(), BigDecimal.ZERO)
                                                        .doubleValue()))
                                .toList())
                .markup();
    }

    private String endLabel(Observation cell) {
        return text.endLabel(formats.period(cell.period()), value(cell));
    }
}
