package org.sharedgrowth.observatory.gateway.portal.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Dataflow;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.FigureCount;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Review;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.submission.BoardView.Card;
import org.sharedgrowth.observatory.gateway.portal.submission.BoardView.Column;
import org.sharedgrowth.observatory.gateway.portal.submission.BoardView.Row;
import org.sharedgrowth.observatory.gateway.portal.submission.BoardView.SetAsideFile;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;

/** Groups the files of an office by the next step that they wait for. */
final class Board {
    static final String PAGE = "/submissions";

    private static final int MAX_CARDS = 6;
    private static final int MAX_NAMED_AREAS = 3;

    /**
     * The answers of the services, and the visitor.
     *
     * @param computed dataflows to which nobody sends files
     * @param flow the chosen dataflow
     * @param upload address of the upload form; empty if the visitor may not send files
     */
    record Parts(
            Visitor visitor,
            Listing<Submission> list,
            Listing<Dataflow> flows,
            Listing<DerivedFlows.Flow> computed,
            Listing<Area> areas,
            String flow,
            String upload) {
        /** The dataflows to which offices send files. */
        List<Dataflow> flowsOfOffices() {
            Set<String> codes =
                    computed.items().stream()
                            .map(DerivedFlows.Flow::code)
                            .collect(Collectors.toSet());
            return flows.items().stream().filter(one -> !codes.contains(one.id())).toList();
        }
    }

    /** The next step that a file waits for. */
    private enum Place {
        NEEDS_YOU,
        WAITS,
        PLANNED,
        RELEASED,
        /** It waits for no step: it was set aside, refused, or replaced by a corrected file. */
        NOWHERE
    }

    private final Parts parts;
    private final Words words;
    private final BoardText text;

    private Board(Parts parts, Language language) {
        this.parts = parts;
        this.words = Words.of(language, OfficeClock.of(parts.visitor()));
        this.text = words.board();
    }

    static BoardView of(Parts parts, Language language) {
        return new Board(parts, language).view();
    }

    private BoardView view() {
        Listing<Submission> list = parts.list();
        boolean showsBoard = list.page() <= 1 && !list.empty();
        Map<Place, List<Submission>> places = places(list.items());
        return new BoardView(
                title(),
                showsBoard ? answer(places) : List.of(),
                parts.flowsOfOffices().stream()
                        .map(flow ->
                                new Choice(flow.id(), flow.label(), flow.id().equals(parts.flow())))
                        .toList(),
                parts.upload(),
                text.fileHint(Markup.code("indicator,area,period,value")),
                text.sourceHint(Markup.code("source")),
                showsBoard ? columns(places) : List.of(),
                setAside(list.items()),
                text.allFiles(list.total()),
                !showsBoard,
                list.items().stream().map(this::row).toList(),
                Pager.of(list, Target.of(PAGE)));
    }

    /** The name of the office, from the country for which it sends figures. */
    private String title() {
        Set<String> codes =
                parts.visitor()
                        .caller()
                        .provider()
                        .map(provider -> Set.copyOf(provider.areas()))
                        .orElse(Set.of());
        List<String> names =
                parts.areas().items().stream()
                        .filter(area -> codes.contains(area.code()))
                        .map(Area::name)
                        .toList();
        return names.isEmpty() || names.size() > MAX_NAMED_AREAS
                ? text.myOfficeAlone()
                : text.myOffice(words.formats().list(names));
    }

    private Map<Place, List<Submission>> places(List<Submission> files) {
        Map<Place, List<Submission>> places = new EnumMap<>(Place.class);
        for (int i = 0; i < files.size(); i++) {
            Submission file = files.get(i);
            boolean replaced = file.replaced() || isReplaced(file, files.subList(0, i));
            places.computeIfAbsent(place(file, replaced), place -> new ArrayList<>()).add(file);
        }
        return places;
    }

    private Place place(Submission file, boolean replaced) {
        boolean isOwn = file.sender().equals(parts.visitor().caller().name());
        boolean reviews = parts.visitor().hasRole(Role.REVIEWER) && !isOwn;
        if (file.released()) {
            return Place.RELEASED;
        }
        if (file.planned()) {
            return Place.PLANNED;
        }
        if (file.ready()) {
            return reviews ? Place.NEEDS_YOU : Place.WAITS;
        }
        if (!file.rejected()) {
            return file.withdrawn() ? Place.NOWHERE : Place.WAITS;
        }
        Review review = file.review();
        boolean refused = review != null && !review.returned();
        if (refused || replaced) {
            return Place.NOWHERE;
        }
        return parts.visitor().hasRole(Role.CONTRIBUTOR) ? Place.NEEDS_YOU : Place.WAITS;
    }

    /** Whether a later file of the same name was sent, though not as a correction of it. */
    private static boolean isReplaced(Submission file, List<Submission> later) {
        return file.fileName() != null
                && later.stream()
                        .filter(next -> !next.withdrawn() && next.flow().equals(file.flow()))
                        .anyMatch(next -> Objects.equals(file.fileName(), next.fileName()));
    }

    private List<Markup> answer(Map<Place, List<Submission>> places) {
        List<Markup> sentences = new ArrayList<>();
        sentences.add(Markup.ofText(text.needsYou(at(Place.NEEDS_YOU, places).size())));
        int waiting = at(Place.WAITS, places).size();
        if (waiting > 0) {
            sentences.add(Markup.ofText(text.waitsForOthers(waiting)));
        }
        next(at(Place.PLANNED, places))
                .map(next -> text.nextRelease(Markup.bold(words.moment(next))))
                .ifPresent(sentences::add);
        return sentences;
    }

    private static List<Submission> at(Place place, Map<Place, List<Submission>> places) {
        return places.getOrDefault(place, List.of());
    }

    private static Optional<Instant> next(List<Submission> planned) {
        return planned.stream()
                .flatMap(file -> Stream.ofNullable(file.schedule()))
                .flatMap(plan -> Stream.ofNullable(plan.releaseAt()))
                .min(Instant::compareTo);
    }

    private List<Column> columns(Map<Place, List<Submission>> places) {
        return List.of(
                column(text.columnNeedsYou(), at(Place.NEEDS_YOU, places)),
                column(text.columnWaits(), at(Place.WAITS, places)),
                column(text.columnPlanned(), at(Place.PLANNED, places)),
                column(text.columnReleased(), at(Place.RELEASED, places)));
    }

    private Column column(String title, List<Submission> files) {
        return new Column(
                title,
                words.formats().number(files.size()),
                files.stream().limit(MAX_CARDS).map(this::card).toList());
    }

    /** The files that the visitor can take up again. */
    private List<SetAsideFile> setAside(List<Submission> files) {
        return parts.visitor().hasRole(Role.CONTRIBUTOR)
                ? files.stream()
                        .filter(Submission::restorable)
                        .map(file ->
                                new SetAsideFile(
                                        words.name(file),
                                        address(file),
                                        text.undoUntil(words.moment(file.restorableUntil())),
                                        UUID.randomUUID().toString()))
                        .toList()
                : List.of();
    }

    private Card card(Submission file) {
        FigureCount counts = file.figures();
        return new Card(
                words.name(file),
                address(file),
                words.shortTag(file),
                counts != null && (file.pending() || file.released())
                        ? text.changes(counts.all())
                        : text.sentBy(words.moment(file.submittedAt()), file.sender()));
    }

    private Row row(Submission file) {
        return new Row(
                words.name(file),
                address(file),
                words.moment(file.submittedAt()),
                file.sender(),
                words.tag(file),
                words.formats().number(file.observations()),
                words.formats().number(file.errors()));
    }

    private static String address(Submission file) {
        return Target.of(PAGE, file.id()).toString();
    }
}
