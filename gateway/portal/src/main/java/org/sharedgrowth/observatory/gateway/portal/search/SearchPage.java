package org.sharedgrowth.observatory.gateway.portal.search;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.search.SearchView.Answer;
import org.sharedgrowth.observatory.gateway.portal.search.SearchView.Suggestions;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot.Catalogue;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchIndex;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchResult;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of a search. */
record SearchPage(String typed, Language language, SearchText text) {
    private static final int MAX_SHOWN = 60;
    private static final int MAX_SIMILAR = 5;
    private static final PageLink NO_LINK = new PageLink("", "");
    private static final RawString NOTHING = new RawString("");

    static SearchPage of(String typed, Language language) {
        return new SearchPage(typed, language, Texts.of(SearchText.class, language));
    }

    /** The page without results: before a search, or with a note that says why there are none. */
    SearchView empty(String note) {
        return new SearchView(
                text.title(),
                "",
                "",
                field(),
                note.isEmpty() ? List.of() : List.of(note),
                List.of(),
                "",
                List.of(),
                NO_LINK,
                "",
                List.of(),
                List.of(),
                new Suggestions(text.examples(), examples()));
    }

    SearchView of(Snapshot snapshot, SearchResult found, Figures figures) {
        if (found.question().isEmpty() && found.hits().isEmpty()) {
            return empty(typed.isBlank() ? text.nothingTyped() : text.onlySigns());
        }
        if (found.isEmpty()) {
            return notFound(snapshot, found);
        }
        Catalogue catalogue = snapshot.in(language);
        ResultRows rows = new ResultRows(snapshot, language, found, figures);
        List<Indicator> withoutFigure = rows.withoutFigure();
        List<Answer> answers =
                new ArrayList<>(
                        AnswerWriter.answers(found.question(), figures, catalogue, language));
        if (answers.isEmpty()) {
            found.question().places().stream()
                    .limit(FigureReader.MAX_PLACES)
                    .flatMap(place -> catalogue.area(place).stream())
                    .forEach(area -> answers.add(placeAnswer(catalogue, area)));
        }
        String heading = found.corrected() ? found.words() : shorten(typed);
        return new SearchView(
                heading,
                found.corrected() ? text.typed(shorten(typed)) : "",
                found.corrected() ? exactAddress() : "",
                found.corrected() ? found.words() : field(),
                notes(found, figures),
                answers,
                withFigureHeading(found, catalogue),
                rows.withFigure(),
                more(found, catalogue, rows.more()),
                withoutFigure.isEmpty() ? "" : text.withoutFigure(withoutFigure.size()),
                ResultRows.links(withoutFigure),
                rows.sections(),
                Suggestions.NONE);
    }

    private List<String> notes(SearchResult found, Figures figures) {
        List<String> notes = new ArrayList<>();
        if (typed.length() > SearchIndex.MAX_LENGTH) {
            notes.add(text.tooLong(SearchIndex.MAX_LENGTH));
        }
        if (!found.unknown().isEmpty()) {
            notes.add(text.ignored(found.unknown().stream().map(this::shorten).toList()));
        }
        if (!figures.isReadable()) {
            notes.add(text.notReadable());
        }
        return notes;
    }

    private String withFigureHeading(SearchResult found, Catalogue catalogue) {
        List<String> places = found.question().places();
        return places.isEmpty()
                ? text.withFigure()
                : text.withFigureFor(catalogue.placeName(places.getFirst()));
    }

    private PageLink more(SearchResult found, Catalogue catalogue, int count) {
        List<String> places = found.question().places();
        if (count == 0) {
            return NO_LINK;
        }
        return places.isEmpty()
                ? new PageLink(
                        Target.of("/indicators").with("q", found.words()).toString(),
                        text.more(count))
                : new PageLink(PlaceNotes.address(catalogue, places.getFirst()), text.more(count));
    }

    private Answer placeAnswer(Catalogue catalogue, Area area) {
        PlaceNotes notes = new PlaceNotes(catalogue, text, Formats.of(language));
        String address = Regions.page(area);
        return new Answer(
                text.aboutPlace(
                        Markup.link(address, area.name()),
                        notes.figures(area),
                        Formats.of(language).list(notes.groups(area))),
                "",
                List.of(new PageLink(address, text.pageOf(area.name()))),
                NOTHING,
                "",
                "");
    }

    private SearchView notFound(Snapshot snapshot, SearchResult found) {
        List<PageLink> similar =
                snapshot.index()
                        .similar(found.words(), language)
                        .map(entry -> entry.name(language))
                        .distinct()
                        .limit(MAX_SIMILAR)
                        .map(this::search)
                        .toList();
        List<PageLink> links = similar.isEmpty() ? examples() : similar;
        return new SearchView(
                text.title(),
                "",
                "",
                field(),
                List.of(text.notFound(shorten(typed)), text.howToSearch()),
                List.of(),
                "",
                List.of(),
                NO_LINK,
                "",
                List.of(),
                List.of(),
                new Suggestions(similar.isEmpty() ? text.examples() : text.perhaps(), links));
    }

    private List<PageLink> examples() {
        return Stream.of(text.exampleFigure(), text.exampleWomen(), text.exampleTopic())
                .map(this::search)
                .toList();
    }

    private PageLink search(String words) {
        return new PageLink(Target.of("/search").with("q", words).toString(), words);
    }

    private String exactAddress() {
        return Target.of("/search").with("q", field()).with("exact", 1).toString();
    }

    /** The typed text for the search field, without invisible characters; a long text is cut. */
    private String field() {
        String cut =
                typed.length() > SearchIndex.MAX_LENGTH
                        ? typed.substring(0, SearchIndex.MAX_LENGTH)
                        : typed;
        return printable(cut);
    }

    private String shorten(String words) {
        String shown = printable(words);
        return shown.length() > MAX_SHOWN ? shown.substring(0, MAX_SHOWN) + "…" : shown;
    }

    /** The text without control characters, direction marks and unpaired surrogates. */
    private static String printable(String words) {
        StringBuilder visible = new StringBuilder();
        words.codePoints()
                .filter(c ->
                        switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.UNASSIGNED ->
                                    false;
                            default -> true;
                        })
                .forEach(visible::appendCodePoint);
        return visible.toString().strip();
    }
}
