package org.sharedgrowth.observatory.gateway.portal.index;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Changes;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Index;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Named;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.ReleaseLink;
import org.sharedgrowth.observatory.gateway.portal.part.ShortText;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page that explains why ranks changed. */
final class ChangesPage {
    private static final int PAGE_SIZE = 50;

    private final Language language;
    private final IndexText text;
    private final Formats formats;
    private final IndexQuery query;
    private final String name;

    ChangesPage(Language language, IndexQuery query, Index index) {
        this.language = language;
        this.text = Texts.of(IndexText.class, language);
        this.formats = Formats.of(language);
        this.query = query;
        this.name = text.name(index.code());
    }

    /**
     * The page.
     *
     * @param changes null if the service refused to compute them
     * @param refusal why the service refused; empty if it did not
     */
    ChangesView of(@Nullable Changes changes, String refusal) {
        PageLink ranking = new PageLink(query.withoutWeights().rankingPage().toString(), name);
        if (changes == null) {
            return new ChangesView(
                    text.whyChanged(),
                    "",
                    text.noChanges(refusal),
                    ranking,
                    List.of(),
                    Pager.of(Listing.of(List.of()), query.changes()),
                    List.of(),
                    form(List.of()),
                    PageLink.NONE,
                    List.of());
        }
        List<Change> largest =
                changes.items().stream()
                        .sorted(Comparator.comparingInt(ChangesPage::places).reversed())
                        .toList();
        List<Change> shown =
                largest.stream()
                        .filter(one -> query.area().isEmpty() || one.area().equals(query.area()))
                        .toList();
        Listing<Change> page = Listing.of(shown).page(query.page(), PAGE_SIZE);
        return new ChangesView(
                text.changesTitle(name, changes.from().period(), changes.to().period()),
                text.changesAnswer(
                        (int) largest.stream().filter(one -> places(one) > 0).count(),
                        largest.size()),
                "",
                ranking,
                page.items().stream().map(this::row).toList(),
                Pager.of(page, query.changes()),
                unrankedNotes(changes, shown),
                form(largest),
                ReleaseLink.of(changes.basis().release(), formats, text::release),
                List.of(
                        new PageLink(query.rankChanges().toString(), "JSON"),
                        new PageLink(query.rankChanges().with("format", "csv").toString(), "CSV")));
    }

    private static int places(Change one) {
        return Math.abs(one.rankTo() - one.rankFrom());
    }

    private ChangesView.Row row(Change one) {
        return new ChangesView.Row(
                query.withArea(one.area()).rankingPage().toString(),
                one.areaName(),
                one.sentence());
    }

    private List<String> unrankedNotes(Changes changes, List<Change> shown) {
        List<String> notes = new ArrayList<>();
        if (shown.isEmpty() && !query.area().isEmpty()) {
            notes.add(text.withoutRank(ShortText.of(query.area())));
        }
        List<String> arrived = names(changes.arrived());
        if (!arrived.isEmpty()) {
            notes.add(text.arrived(formats.list(arrived)));
        }
        List<String> departed = names(changes.departed());
        if (!departed.isEmpty()) {
            notes.add(text.departed(formats.list(departed)));
        }
        return notes;
    }

    private List<String> names(@Nullable List<Named> areas) {
        return requireNonNullElse(areas, List.<Named>of()).stream()
                .map(Named::name)
                .sorted(NameOrder.of(language))
                .toList();
    }

    private ChangesView.Form form(List<Change> economies) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", text.allEconomies(), query.area().isEmpty()));
        economies.stream()
                .sorted(Comparator.comparing(Change::areaName, NameOrder.of(language)))
                .map(one -> new Choice(one.area(), one.areaName(), one.area().equals(query.area())))
                .forEach(choices::add);
        return new ChangesView.Form(query.changes().path(), query.from(), query.to(), choices);
    }
}
