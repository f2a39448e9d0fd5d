package org.sharedgrowth.observatory.gateway.portal.submission;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.AffectedReport;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.FileRows;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Side;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * Reads the data of the page of one file. Names, drawings, the rows of the file and the affected
 * reports may be missing, but nothing else.
 */
@Singleton
class FileReader {
    static final String API = "/api/indicators/v1/submissions";

    private static final int PAGE_SIZE = 100;
    private static final int MAX_FIGURES = 1000;
    private static final int MAX_CELLS = 50;

    private final Services services;

    FileReader(Services services) {
        this.services = services;
    }

    /** One file without its rows, findings and changes. */
    Uni<Submission> file(RequestContext requestContext, String id) {
        return services.indicator(requestContext, Target.of(API, id).toString(), Submission.class);
    }

    /** The areas, for their names. */
    Uni<Listing<Area>> areas(RequestContext requestContext) {
        return optional(services.allAreas(requestContext));
    }

    /**
     * Everything that the page shows.
     *
     * @param page of the changes, or of the findings of a rejected file
     */
    Uni<FilePage.Parts> read(RequestContext requestContext, Submission file, String page) {
        Target base = Target.of(API, file.id());
        return Uni.combine()
                .all()
                .unis(
                        report(requestContext, file, base, page),
                        rows(requestContext, file, base),
                        services.indicators(
                                requestContext,
                                Target.of(base + "/history").with("pageSize", 1000).toString(),
                                Submissions.Step.class),
                        changes(requestContext, file, base, page),
                        optional(services.allIndicators(requestContext)))
                .with((report, rows, steps, changes, indicators) ->
                        new FilePage.Parts(
                                file,
                                report,
                                rows,
                                steps,
                                new Changes.Parts(
                                        changes,
                                        Listing.unavailable(),
                                        Listing.unavailable(),
                                        indicators),
                                Listing.unavailable()))
                .chain(parts -> complete(requestContext, parts));
    }

    private Uni<CheckReport> report(
            RequestContext requestContext, Submission file, Target base, String page) {
        return file.isChecked()
                ? services.indicator(
                        requestContext,
                        Target.of(base + "/report")
                                .with("page", file.rejected() ? page : "1")
                                .with("pageSize", PAGE_SIZE)
                                .toString(),
                        CheckReport.class)
                : Uni.createFrom().item(CheckReport.none());
    }

    private Uni<FileRows> rows(RequestContext requestContext, Submission file, Target base) {
        boolean hasFindings = file.isChecked() && file.errors() + file.warnings() > 0;
        return hasFindings
                ? services.indicator(requestContext, base + "/rows", FileRows.class)
                        .onFailure()
                        .recoverWithItem(FileRows.none())
                : Uni.createFrom().item(FileRows.none());
    }

    private Uni<Listing<Change>> changes(
            RequestContext requestContext, Submission file, Target base, String page) {
        return file.pending()
                ? services.indicators(
                        requestContext,
                        Target.of(base + "/changes")
                                .with("page", page)
                                .with("pageSize", PAGE_SIZE)
                                .toString(),
                        Change.class)
                : Uni.createFrom().item(Listing.unavailable());
    }

    /** Adds data that can be requested only when findings and changes are known. */
    private Uni<FilePage.Parts> complete(RequestContext requestContext, FilePage.Parts parts) {
        Submission file = parts.file();
        Listing<Change> changes = parts.review().changes();
        return Uni.combine()
                .all()
                .unis(
                        Problems.needsAreaNames(parts.report().items())
                                ? areas(requestContext)
                                : Uni.createFrom().item(Listing.<Area>unavailable()),
                        file.pending() && !changes.empty()
                                ? optional(
                                        services.indicators(
                                                requestContext,
                                                figures(file, changes).toString(),
                                                Observation.class))
                                : Uni.createFrom().item(Listing.<Observation>unavailable()),
                        file.pending()
                                ? overtaken(requestContext, file, changes)
                                : Uni.createFrom().item(Listing.<AffectedReport>unavailable()))
                .with((areas, released, overtaken) ->
                        new FilePage.Parts(
                                file,
                                parts.report(),
                                parts.rows(),
                                parts.steps(),
                                new Changes.Parts(
                                        changes, released, overtaken, parts.review().indicators()),
                                areas));
    }

    /** The released figures of the series that are drawn, and possibly of other series. */
    private static Target figures(Submission file, Listing<Change> changes) {
        List<Change> drawn =
                Changes.bySeries(changes.items()).values().stream()
                        .limit(Changes.MAX_DRAWN)
                        .map(List::getFirst)
                        .toList();
        Target target =
                Target.of("/api/indicators/v1/observations")
                        .with("flow", file.flow())
                        .with("indicator", join(drawn.stream().map(Change::indicatorCode)))
                        .with(
                                "area",
                                join(
                                        drawn.stream()
                                                .map(change ->
                                                        Objects.requireNonNullElse(
                                                                change.area(), ""))))
                        .with("pageSize", MAX_FIGURES);
        boolean totals = drawn.stream().allMatch(change -> change.series().endsWith("_T._T._T._T"));
        return totals ? target : target.with("sex", "*").with("urbanisation", "*").with("age", "*");
    }

    private static String join(Stream<String> codes) {
        return codes.filter(code -> !code.isEmpty()).distinct().collect(Collectors.joining(","));
    }

    /** The reports that use any of the first {@link #MAX_CELLS} figures that are to be changed. */
    private Uni<Listing<AffectedReport>> overtaken(
            RequestContext requestContext, Submission file, Listing<Change> changes) {
        String cells =
                changes.items().stream()
                        .filter(change -> change.previous() != null)
                        .limit(MAX_CELLS)
                        .map(change -> "&cell=" + Target.encode(cell(file, change)))
                        .collect(Collectors.joining());
        return cells.isEmpty()
                ? Uni.createFrom().item(new Listing<>(1, MAX_CELLS, 0, List.of(), null))
                : optional(
                        services.reports(
                                requestContext,
                                "/api/reports/v1/overtaken?" + cells.substring(1),
                                AffectedReport.class));
    }

    /** A cell after the release; without value and status if it is deleted. */
    private static String cell(Submission file, Change change) {
        Side after = change.current();
        String value = after == null || after.value() == null ? "" : after.value().toPlainString();
        return String.join(
                ",",
                file.flow(),
                change.series(),
                change.period(),
                value,
                after == null ? "" : after.statusCode());
    }

    private static <T> Uni<Listing<T>> optional(Uni<Listing<T>> answer) {
        return answer.onFailure().recoverWithItem(Listing.unavailable());
    }
}
