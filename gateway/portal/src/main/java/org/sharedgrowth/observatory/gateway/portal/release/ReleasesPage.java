package org.sharedgrowth.observatory.gateway.portal.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Fact;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Form;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesView.Note;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the list of releases. */
final class ReleasesPage {
    /**
     * The query and the answers of the services.
     *
     * @param sent the parameters of the address
     * @param query the parameters without values that do not exist
     */
    record Parts(
            ReleasesQuery sent,
            ReleasesQuery query,
            OfficeNames names,
            Subject subject,
            List<Code> nearestFlows,
            Listing<Releases.Item> releases) {
        Parts {
            nearestFlows = List.copyOf(nearestFlows);
        }
    }

    private final Parts parts;
    private final ReleasesQuery query;
    private final ReleaseText text;
    private final ReleaseLines lines;
    private final Comparator<String> order;

    private ReleasesPage(Parts parts, Language language) {
        this.parts = parts;
        this.query = parts.query();
        this.text = Texts.of(ReleaseText.class, language);
        this.lines = new ReleaseLines(language, parts.names());
        this.order = NameOrder.of(language);
    }

    static ReleasesView of(Parts parts, Language language) {
        return new ReleasesPage(parts, language).view();
    }

    private ReleasesView view() {
        Listing<Releases.Item> releases = parts.releases();
        return new ReleasesView(
                title(),
                answer(),
                facts(),
                form(),
                notes(),
                releases.items().stream().map(lines::of).toList(),
                Pager.of(releases, query.firstPage()),
                query.isFiltered(),
                query.feed().toString());
    }

    /** Names the filter of the list, because it is also the title of the feed. */
    String title() {
        String name =
                !query.indicator().isEmpty()
                        ? parts.subject().indicator().name()
                        : !query.area().isEmpty()
                                ? parts.subject().area().name()
                                : !query.office().isEmpty()
                                        ? lines.office(query.office())
                                        : query.flow().isEmpty()
                                                ? ""
                                                : parts.names().flow(query.flow());
        return name.isEmpty() ? text.releases() : text.releasesOf(name);
    }

    private Markup answer() {
        Listing<Releases.Item> releases = parts.releases();
        if (!releases.known()) {
            return Markup.ofText(text.unavailable());
        }
        if (query.isFiltered()) {
            return text.answerOfFound((int) releases.total());
        }
        return releases.items().isEmpty()
                ? Markup.ofText(text.answerIfNone())
                : text.answerOfList(
                        (int) releases.total(),
                        lines.day(releases.items().getFirst().publishedAt()));
    }

    private List<Fact> facts() {
        int offices = parts.names().all().size();
        return List.of(
                new Fact(text.offices(), Integer.toString(offices), "/offices"),
                new Fact(text.plannedReleases(), text.calendar(), "/calendar"),
                new Fact(text.whatChanged(), text.compareAny(), "/releases/changes"),
                new Fact(text.follow(), text.feed(), query.feed().toString()));
    }

    private Form form() {
        ReleasesQuery sent = parts.sent();
        String fromFault = ReleasesQuery.isDay(sent.from()) ? "" : text.notADay(sent.from());
        String toFault =
                !ReleasesQuery.isDay(sent.to())
                        ? text.notADay(sent.to())
                        : sent.isBackwards() ? text.daysBackwards() : "";
        List<Choice> hidden =
                Stream.of(
                                new Choice("indicator", query.indicator(), false),
                                new Choice("area", query.area(), false))
                        .filter(field -> !field.label().isEmpty())
                        .toList();
        return new Form(offices(), flows(), sent.from(), fromFault, sent.to(), toFault, hidden);
    }

    private List<Choice> offices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", text.anyOffice(), query.office().isEmpty()));
        parts.names().all().stream()
                .map(office ->
                        new Choice(
                                office.id(),
                                lines.office(office.id()),
                                office.id().equals(query.office())))
                .sorted(Comparator.comparing(Choice::label, order))
                .forEach(choices::add);
        return choices;
    }

    private List<Choice> flows() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", text.anyDataSet(), query.flow().isEmpty()));
        choices.addAll(parts.names().flowChoices(query.flow(), order));
        return choices;
    }

    private List<Note> notes() {
        ReleasesQuery sent = parts.sent();
        List<Note> notes = new ArrayList<>();
        String all = query.firstPage().toString();
        if (!query.indicator().isEmpty()) {
            notes.add(
                    new Note(
                            text.releasesOfIndicator(parts.subject().indicator().name()),
                            query.withoutIndicator().firstPage().toString()));
        } else if (!sent.indicator().isEmpty()) {
            notes.add(
                    unknown(
                            text.unknownIndicator(sent.indicator()),
                            "indicator",
                            parts.subject().indicator().nearest()));
        }
        if (!query.area().isEmpty()) {
            notes.add(
                    new Note(
                            text.releasesOfArea(parts.subject().area().name()),
                            query.withoutArea().firstPage().toString()));
        } else if (!sent.area().isEmpty()) {
            notes.add(
                    unknown(
                            text.unknownArea(sent.area()),
                            "area",
                            parts.subject().area().nearest()));
        }
        if (query.office().isEmpty() && !sent.office().isEmpty()) {
            notes.add(new Note(text.unknownOffice(sent.office()), all));
        }
        if (query.flow().isEmpty() && !sent.flow().isEmpty()) {
            notes.add(unknown(text.unknownDataSet(sent.flow()), "flow", parts.nearestFlows()));
        }
        return notes;
    }

    private Note unknown(String note, String parameter, List<Code> nearest) {
        return new Note(
                note,
                query.firstPage().toString(),
                nearest.stream()
                        .map(code ->
                                new PageLink(
                                        Target.of("/releases")
                                                .with(parameter, code.code())
                                                .toString(),
                                        code.name()))
                        .toList());
    }
}
