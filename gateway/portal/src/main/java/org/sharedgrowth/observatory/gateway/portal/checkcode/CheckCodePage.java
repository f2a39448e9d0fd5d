package org.sharedgrowth.observatory.gateway.portal.checkcode;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.checkcode.FigureView.Row;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page and the one-line text of a published figure from the answers of the services. */
final class CheckCodePage {
    /** The path with which the permanent addresses of figures start. */
    static final String PATH = "/v";

    /** Maximum length of a text message (SMS) in its 7-bit alphabet. */
    private static final int MAX_LINE = 160;

    /**
     * The indicator and area with their names in the reader's language; null if they cannot be
     * read, or the figure has none.
     */
    record Names(@Nullable Indicator indicator, @Nullable Area area) {
        static final Names NONE = new Names(null, null);
    }

    private final Reports.CheckedFigure figure;
    private final Names names;
    private final CheckCodeText text;
    private final Formats formats;

    CheckCodePage(Reports.CheckedFigure figure, Names names, Language language) {
        this.figure = figure;
        this.names = names;
        this.text = Texts.of(CheckCodeText.class, language);
        this.formats = Formats.of(language);
    }

    /** The address of a figure. */
    static Target address(String code) {
        return Target.of(PATH, code);
    }

    FigureView view() {
        Target address = address(figure.code());
        return new FigureView(
                text.heading(figure.code()),
                answer(),
                !figure.now().state().equals("CURRENT"),
                figure.isSuperseded()
                        ? text.newerVersion(
                                Markup.link(
                                        Target.of("/reports", figure.slug()).toString(),
                                        text.newest()))
                        : Markup.ofText(""),
                rows(),
                List.of(
                        new PageLink(address.with("format", "json").toString(), "JSON"),
                        new PageLink(address.with("format", "text").toString(), text.plainText())));
    }

    private Markup answer() {
        Markup printed = Markup.bold(printedText());
        Markup now = Markup.bold(requireNonNullElse(figure.now().printed(), "–"));
        String day = day(figure.now().releasedAt());
        return switch (figure.now().state()) {
            case "CURRENT" ->
                    text.current(
                            printed,
                            requireNonNullElse(
                                            figure.now().comparedRelease(), figure.release().id())
                                    .toString());
            case "REVISED" ->
                    day.isEmpty()
                            ? text.revisedSince(printed, now)
                            : text.revised(printed, now, day);
            case "WITHDRAWN" ->
                    day.isEmpty() ? text.withdrawnSince(printed) : text.withdrawn(printed, day);
            default -> text.notCheckable(printed);
        };
    }

    private List<Row> rows() {
        Reports.Fact fact = figure.fact();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(text.printed(), printedText(), "", figure.language()));
        if (figure.indicator() != null) {
            rows.add(
                    new Row(
                            text.indicator(),
                            indicatorName(),
                            Target.of("/indicators", figure.indicator()).toString(),
                            ""));
        }
        if (figure.area() != null) {
            Area area = names.area();
            rows.add(
                    new Row(
                            text.area(),
                            areaName(),
                            area == null
                                    ? Target.of("/countries", figure.area()).toString()
                                    : Regions.page(area),
                            ""));
        }
        if (fact.period() != null) {
            rows.add(new Row(text.period(), formats.period(fact.period()), "", ""));
        }
        rows.add(
                new Row(
                        text.report(),
                        text.version(figure.title(), figure.version(), day(figure.publishedAt())),
                        version().toString(),
                        ""));
        rows.add(
                new Row(
                        text.basis(),
                        text.release(figure.release().id(), day(figure.release().publishedAt())),
                        Target.of("/releases", Long.toString(figure.release().id())).toString(),
                        ""));
        if (fact.source() != null && !fact.source().isBlank()) {
            rows.add(new Row(text.source(), fact.source(), "", ""));
        }
        rows.add(cell(fact));
        return rows;
    }

    private Row cell(Reports.Fact fact) {
        if (fact.flow() == null || fact.key() == null || fact.period() == null) {
            return new Row(text.cell(), text.calculated(formats.list(fact.inputs())), "", "");
        }
        Target history =
                Target.of("/releases/history")
                        .with("flow", fact.flow())
                        .with("key", fact.key())
                        .with("period", fact.period());
        return new Row(text.cell(), fact.key(), history.toString(), "");
    }

    private Target version() {
        return Target.of(
                Target.of("/reports", figure.slug()).path() + "/versions", figure.version());
    }

    /**
     * The figure, and what became of it, in at most 160 characters. Parts that do not fit are left
     * out: first the report, then the period and the area's name, whose code is used instead, then
     * that code too. A line that is still too long is cut.
     */
    String line() {
        String areaAndPeriod =
                Stream.of(
                                figure.area() == null ? "" : areaName(),
                                formats.period(requireNonNullElse(figure.fact().period(), "")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        String report = figure.slug() + " " + figure.version();
        return Stream.of(
                        line(areaAndPeriod, report),
                        line(areaAndPeriod, "–"),
                        line(requireNonNullElse(figure.area(), "–"), "–"),
                        line("–", "–"))
                .filter(line -> line.length() <= MAX_LINE)
                .findFirst()
                .orElseGet(() -> line("–", "–").substring(0, MAX_LINE - 1) + "…");
    }

    private String line(String areaAndPeriod, String report) {
        return text.line(
                figure.code(),
                printedText(),
                areaAndPeriod.isEmpty() ? "–" : areaAndPeriod,
                lineState(),
                report);
    }

    private String lineState() {
        String day =
                figure.now().releasedAt() == null
                        ? "–"
                        : LocalDate.ofInstant(figure.now().releasedAt(), ZoneOffset.UTC).toString();
        return switch (figure.now().state()) {
            case "CURRENT" -> text.lineCurrent();
            case "REVISED" ->
                    text.lineRevised(requireNonNullElse(figure.now().printed(), "–"), day);
            case "WITHDRAWN" -> text.lineWithdrawn(day);
            default -> text.lineNotCheckable();
        };
    }

    private String printedText() {
        return requireNonNullElse(figure.fact().printed(), "–");
    }

    private String indicatorName() {
        Indicator indicator = names.indicator();
        String published =
                requireNonNullElse(figure.indicatorName(), String.valueOf(figure.indicator()));
        return indicator == null ? published : indicator.name();
    }

    private String areaName() {
        Area area = names.area();
        String published = requireNonNullElse(figure.areaName(), String.valueOf(figure.area()));
        return area == null ? published : area.name();
    }

    private String day(@Nullable Instant instant) {
        return instant == null ? "" : formats.date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
