package org.sharedgrowth.observatory.gateway.portal.search;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.search.SearchView.Row;
import org.sharedgrowth.observatory.gateway.portal.search.SearchView.Section;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot.Catalogue;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Hit;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchResult;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Lists what was found besides the answer. */
final class ResultRows {
    private static final int MAX_INDICATORS = 8;
    private static final int MAX_OTHERS = 5;

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final Language language;
    private final SearchResult found;
    private final Figures figures;
    private final SearchText text;
    private final Formats formats;

    ResultRows(Snapshot snapshot, Language language, SearchResult found, Figures figures) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.in(language);
        this.language = language;
        this.found = found;
        this.figures = figures;
        this.text = Texts.of(SearchText.class, language);
        this.formats = Formats.of(language);
    }

    /** The name without the unit that some names end with. */
    static String shortName(String name) {
        return name.replaceFirst("\\s*[(（][^()（）]*[)）]$", "");
    }

    /**
     * Indicators that match and have a figure for the place, or any figure if no place is named;
     * for a place, also others of the same topic. The indicator in the answer is left out.
     */
    List<Row> withFigure() {
        return allWithFigure().limit(MAX_INDICATORS).map(this::row).toList();
    }

    /** The number of further indicators with a figure. */
    int more() {
        return (int) Math.max(0, allWithFigure().count() - MAX_INDICATORS);
    }

    /**
     * Indicators that match but have no figure for the place, or none at all if no place is named.
     */
    List<Indicator> withoutFigure() {
        return found.best(Kind.INDICATOR).stream()
                .map(Hit::entry)
                .filter(entry -> !hasFigure(entry) && !isTop(entry))
                .flatMap(entry -> catalogue.indicator(entry.id()).stream())
                .toList();
    }

    private Stream<Indicator> allWithFigure() {
        Set<Entry> entries = new LinkedHashSet<>();
        found.best(Kind.INDICATOR).forEach(hit -> entries.add(hit.entry()));
        boolean namesPlace = !found.question().places().isEmpty();
        @Nullable Hit top = figures.top();
        if (namesPlace && (top != null || found.question().parts().isEmpty())) {
            String topic = top == null ? "" : root(top.entry().group());
            snapshot.index().entries().stream()
                    .filter(entry -> entry.kind() == Kind.INDICATOR)
                    .filter(entry -> topic.isEmpty() || root(entry.group()).equals(topic))
                    .sorted(Comparator.comparingLong(Entry::extent).reversed())
                    .forEach(entries::add);
        }
        return entries.stream()
                .filter(entry -> hasFigure(entry) && !isTop(entry))
                .flatMap(entry -> catalogue.indicator(entry.id()).stream());
    }

    private boolean isTop(Entry entry) {
        @Nullable Hit top = figures.top();
        return top != null && top.entry().equals(entry);
    }

    private boolean hasFigure(Entry entry) {
        return found.question().places().isEmpty()
                ? entry.extent() > 0
                : figures.newest(entry.id()).isPresent();
    }

    private static String root(String topic) {
        int dot = topic.indexOf('.');
        return dot < 0 ? topic : topic.substring(0, dot);
    }

    private Row row(Indicator indicator) {
        Optional<Observation> cell = figures.newest(indicator.code());
        String value = cell.map(one -> value(indicator, one)).orElse("");
        String economies = text.economies((int) indicator.areas());
        return new Row(
                Target.of("/indicators", indicator.code()).toString(),
                shortName(indicator.name()),
                value.isEmpty() ? economies : value,
                cell.map(Observation::origin).orElse(""),
                "");
    }

    private String value(Indicator indicator, Observation cell) {
        String value =
                Printer.of(language, indicator)
                        .inSentence(requireNonNullElse(cell.value(), BigDecimal.ZERO));
        String year = formats.period(cell.period());
        return cell.area().equals(Regions.WORLD)
                ? text.worldValue(value, year)
                : text.valueAndYear(value, year);
    }

    /** The results of the other kinds; kinds without a result are left out. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("places", text.places(), places()));
        sections.add(new Section("topics", text.topics(), topics()));
        sections.add(new Section("reports", text.reports(), reports()));
        sections.add(new Section("pages", text.help(), pages()));
        sections.add(new Section("words", text.words(), definition()));
        sections.removeIf(section -> section.rows().isEmpty());
        return sections;
    }

    private List<Row> places() {
        Set<String> codes = new LinkedHashSet<>(found.question().places());
        found.best(Kind.PLACE).forEach(hit -> codes.add(hit.entry().id()));
        if (codes.size() == 1) {
            new PlaceNotes(catalogue, text, formats)
                    .region(codes.iterator().next())
                    .ifPresent(codes::add);
        }
        return codes.stream()
                .flatMap(code -> catalogue.area(code).stream())
                .limit(MAX_OTHERS)
                .map(new PlaceNotes(catalogue, text, formats)::row)
                .toList();
    }

    private Stream<String> ids(Kind kind) {
        return found.best(kind).stream().map(hit -> hit.entry().id()).limit(MAX_OTHERS);
    }

    private List<Row> topics() {
        return ids(Kind.TOPIC)
                .flatMap(id -> Stream.ofNullable(catalogue.topics().get(id)))
                .map(topic ->
                        new Row(
                                Target.of("/indicators").with("topic", topic.id()).toString(),
                                topic.name(),
                                text.indicatorsOf((int) topic.indicators()),
                                "",
                                ""))
                .toList();
    }

    private List<Row> reports() {
        return ids(Kind.REPORT)
                .flatMap(slug -> Stream.ofNullable(catalogue.reports().get(slug)))
                .map(this::report)
                .toList();
    }

    private Row report(Reports.Item report) {
        String tag =
                report.staleSentences() > 0
                        ? text.overtaken((int) report.staleSentences())
                        : report.published() ? "" : text.draft();
        return new Row(
                Target.of("/reports", report.slug()).toString(),
                report.heading(),
                requireNonNullElse(report.summary(), ""),
                "",
                tag);
    }

    private List<Row> pages() {
        return ids(Kind.PAGE)
                .map(address -> new Row(address, Entries.pageName(address, language), "", "", ""))
                .toList();
    }

    /** The definition of the indicator in the answer, if it has one. */
    private List<Row> definition() {
        @Nullable Hit top = figures.top();
        return Stream.ofNullable(top)
                .flatMap(hit -> catalogue.indicator(hit.entry().id()).stream())
                .filter(indicator -> indicator.definition() != null)
                .map(indicator ->
                        new Row(
                                Target.of("/indicators", indicator.code()) + "#meaning",
                                shortName(indicator.name()),
                                requireNonNullElse(indicator.definition(), ""),
                                "",
                                ""))
                .toList();
    }

    /** Links to the first few indicators, to be shown in one line. */
    static List<PageLink> links(List<Indicator> indicators) {
        return indicators.stream()
                .limit(MAX_OTHERS)
                .map(one ->
                        new PageLink(
                                Target.of("/indicators", one.code()).toString(),
                                shortName(one.name())))
                .toList();
    }
}
