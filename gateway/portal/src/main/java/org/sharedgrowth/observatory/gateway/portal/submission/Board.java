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
    private enum Stage {
        NEEDS_YOU,
        WAITS,
        PLANNED,
        RELEASED,
        /**
         * It waits for no step: it was withdrawn ("set aside" on the pages), refused, or replaced
         * by a later file.
         */
        NOWHERE
    }

    private final Parts parts;
    private final FileWords words;
    private final BoardText text;

    private Board(Parts parts, Language language) {
        this.parts = parts;
        this.words = FileWords.of(language, OfficeClock.of(parts.visitor()));
        this.text = words.board();
    }

    static BoardView of(Parts parts, Language language) {
        return new Board(parts, language).view();
    }

    private BoardView view() {
        Listing<Submission> list = parts.list();
        boolean showsBoard = list.page() <= 1 && !list.empty();
        Map<Stage, List<Submission>> stages = stages(list.items());
        return new BoardView(
                title(),
                showsBoard ? answer(stages) : List.of(),
                parts.flowsOfOffices().stream()
                        .map(flow ->
                                new Choice(flow.id(), flow.label(), flow.id().equals(parts.flow())))
                        .toList(),
                parts.upload(),
                text.fileHint(Markup.code("indicator,area,period,value")),
                text.sourceHint(Markup.code("source")),
                showsBoard ? columns(stages) : List.of(),
                setAside(list.items()),
                text.allFiles(list.total()),
                !showsBoard,
                list.items().stream().map(this::row).toList(),
                Pager.of(list, Target.of(PAGE)));
    }

    /**
     * The heading: "My office", followed by the names of its countries if there are at most {@link
     * #MAX_NAMED_AREAS}.
     */
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

    private Map<Stage, List<Submission>> stages(List<Submission> files) {
        Map<Stage, List<Submission>> stages = new EnumMap<>(Stage.class);
        for (int i = 0; i < files.size(); i++) {
            Submission file = files.get(i);
            // The list is newest first: the files before this one were sent after it.
            boolean replaced = file.replaced() || isReplaced(file, files.subList(0, i));
            stages.computeIfAbsent(stage(file, replaced), stage -> new ArrayList<>()).add(file);
        }
        return stages;
    }

    private Stage stage(Submission file, boolean replaced) {
        boolean isOwn = file.sender().equals(parts.visitor().caller().name());
        boolean mayReview = parts.visitor().hasRole(Role.REVIEWER) && !isOwn;
        if (file.released()) {
            return Stage.RELEASED;
        }
        if (file.planned()) {
            return Stage.PLANNED;
        }
        if (file.ready()) {
            return mayReview ? Stage.NEEDS_YOU : Stage.WAITS;
        }
        if (!file.rejected()) {
            return file.withdrawn() ? Stage.NOWHERE : Stage.WAITS;
        }
        Review review = file.review();
        boolean refused = review != null && !review.returned();
        if (refused || replaced) {
            return Stage.NOWHERE;
        }
        return parts.visitor().hasRole(Role.CONTRIBUTOR) ? Stage.NEEDS_YOU : Stage.WAITS;
    }

    /**
     * Whether a later file with the same name and dataflow was sent and not withdrawn. Unlike
     * {@link Submission#replaced()}, this needs no link between the two files.
     */
    private static boolean isReplaced(Submission file, List<Submission> later) {
        return file.fileName() != null
                && later.stream()
                        .filter(next -> !next.withdrawn() && next.flow().equals(file.flow()))
                        .anyMatch(next -> Objects.equals(file.fileName(), next.fileName()));
    }

    private List<Markup> answer(Map<Stage, List<Submission>> stages) {
        List<Markup> sentences = new ArrayList<>();
        sentences.add(Markup.ofText(text.needsYou(at(Stage.NEEDS_YOU, stages).size())));
        int waiting = at(Stage.WAITS, stages).size();
        if (waiting > 0) {
            sentences.add(Markup.ofText(text.waitsForOthers(waiting)));
        }
        next(at(Stage.PLANNED, stages))
                .map(next -> text.nextRelease(Markup.bold(words.moment(next))))
                .ifPresent(sentences::add);
        return sentences;
    }

    private static List<Submission> at(Stage stage, Map<Stage, List<Submission>> stages) {
        return stages.getOrDefault(stage, List.of());
    }

    private static Optional<Instant> next(List<Submission> planned) {
        return planned.stream()
                .flatMap(file -> Stream.ofNullable(file.schedule()))
                .flatMap(plan -> Stream.ofNullable(plan.releaseAt()))
                .min(Instant::compareTo);
    }

    private List<Column> columns(Map<Stage, List<Submission>> stages) {
        return List.of(
                column(text.columnNeedsYou(), at(Stage.NEEDS_YOU, stages)),
                column(text.columnWaits(), at(Stage.WAITS, stages)),
                column(text.columnPlanned(), at(Stage.PLANNED, stages)),
                column(text.columnReleased(), at(Stage.RELEASED, stages)));
    }

    private Column column(String title, List<Submission> files) {
        return new Column(
                title,
                words.formats().number(files.size()),
                files.stream().limit(MAX_CARDS).map(this::card).toList());
    }

    /** The files that were set aside and that the visitor can restore. */
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
