package org.sharedgrowth.observatory.reports.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.reports.VirtualThreads;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.reports.checkcode.CheckCode;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Fact;
import org.sharedgrowth.observatory.reports.document.binding.Rounding;
import org.sharedgrowth.observatory.reports.figure.FigureToday;
import org.sharedgrowth.observatory.reports.figure.Resolver;
import org.sharedgrowth.observatory.reports.indicators.Answers;
import org.sharedgrowth.observatory.reports.indicators.Indicators;
import org.sharedgrowth.observatory.reports.indicators.IndicatorsRefused;
import org.sharedgrowth.observatory.reports.indicators.IndicatorsUnavailable;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Finds the published figure that has a check code, and compares it with the newest data. */
@ApplicationScoped
class CheckedFigures {
    /** Maximum number of removed cells that are looked up; further ones are left out. */
    private static final int MAX_LOOKUPS = 10;

    private final StoredDocuments documents;
    private final Resolver resolver;
    private final Indicators indicators;
    private final VirtualThreads threads;

    CheckedFigures(
            StoredDocuments documents,
            Resolver resolver,
            Indicators indicators,
            VirtualThreads threads) {
        this.documents = documents;
        this.resolver = resolver;
        this.indicators = indicators;
        this.threads = threads;
    }

    /**
     * The figure that has a check code.
     *
     * @param typed the code as {@link CheckCode#read} accepts it
     * @throws Problem 400 if the code is mistyped, 404 if no figure has it
     */
    Uni<CheckedFigure> find(String typed) {
        CheckCode code = read(typed);
        return threads.call(() -> find(code));
    }

    private static CheckCode read(String typed) {
        try {
            return CheckCode.read(typed);
        } catch (CheckCode.MistypedCode mistyped) {
            String shown = Problem.shown(typed);
            LocalizedText what =
                    ReportText.localized(t ->
                            switch (mistyped.reason()) {
                                case FORM -> t.checkCodeForm(shown);
                                case CHECK_SYMBOL -> t.checkCodeMistyped(shown);
                            });
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    what,
                    List.of(Fault.ofParameter("code", shown, what)));
        }
    }

    private CheckedFigure find(CheckCode code) {
        StoredDocuments.CodedFigure found =
                documents
                        .withCode(code.symbols())
                        .orElseThrow(() ->
                                Problem.notFound(
                                        ReportText.localized(
                                                t -> t.unknownCheckCode(code.printed()))));
        String name = found.fact();
        FactView fact =
                found.document().facts().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(name));
        Edition published = found.document().edition();
        Optional<CellRef> shownCell = published.resolution().fact(name).flatMap(Fact::shownCell);
        @Nullable Cell cell = shownCell.flatMap(published.resolution()::cell).orElse(null);
        return new CheckedFigure(
                code.printed(),
                found.slug(),
                found.title(),
                found.version(),
                found.current() ? "PUBLISHED" : "SUPERSEDED",
                found.language(),
                found.publishedAt(),
                found.release(),
                found.sha256(),
                fact.withCode(code.printed()),
                shownCell.map(CellRef::indicator).orElse(null),
                cell == null ? null : cell.labels().indicator(),
                shownCell.map(CellRef::area).orElse(null),
                cell == null ? null : cell.labels().area(),
                now(published, name));
    }

    /** While the data cannot be read, no figure is shown as current. */
    private CheckedFigure.Now now(Edition published, String name) {
        try {
            return compare(published, name);
        } catch (IndicatorsUnavailable | IndicatorsRefused e) {
            return CheckedFigure.Now.UNKNOWN;
        }
    }

    private CheckedFigure.Now compare(Edition published, String name) {
        Map<CellRef, Cell> used = new HashMap<>();
        published
                .resolution()
                .fact(name)
                .ifPresent(fact ->
                        fact.cells()
                                .forEach(ref ->
                                        published
                                                .resolution()
                                                .cell(ref)
                                                .ifPresent(cell -> used.put(ref, cell))));
        Resolver.RefreshedCells newest = resolver.refresh(used);
        FigureToday today = FigureToday.of(published, name, newest.cells()).orElseThrow();
        Optional<Answers.Release> change = lastChange(today.changed(), newest.cells().values());
        Fact fact = today.fact();
        return new CheckedFigure.Now(
                today.state().name(),
                fact.isPresent() ? today.printed() : null,
                fact.exact().map(Rounding::plain).orElse(null),
                fact.rounded().map(Rounding::plain).orElse(null),
                fact.reason().map(why -> DraftText.say(why, Language.ENGLISH)).orElse(null),
                change.map(Answers.Release::id).orElse(null),
                change.map(Answers.Release::publishedAt).orElse(null),
                newest.release() == 0 ? null : newest.release());
    }

    /**
     * The newest release that changed one of the cells. Cells that still exist name the release
     * that last changed them, so only the most recently changed one is looked up; removed cells are
     * looked up one by one.
     */
    private Optional<Answers.Release> lastChange(List<CellKey> changed, Collection<Cell> now) {
        Map<CellKey, Long> releases = new HashMap<>();
        now.forEach(cell -> releases.put(cell.key(), cell.release()));
        Stream<CellKey> newest =
                changed.stream()
                        .filter(releases::containsKey)
                        .max(Comparator.comparingLong(releases::get))
                        .stream();
        Stream<CellKey> removed =
                changed.stream().filter(key -> !releases.containsKey(key)).limit(MAX_LOOKUPS);
        return Stream.concat(newest, removed)
                .flatMap(key -> indicators.lastChange(key.flow(), key.key(), key.period()).stream())
                .max(Comparator.comparingLong(Answers.Release::id));
    }
}
