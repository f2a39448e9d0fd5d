package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Cell;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.indicator.PastState.ChangesSince;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;

/** Reads which figures of an indicator changed since an earlier state. */
@Singleton
class ChangesSinceReader {
    private static final int PAGE_SIZE = 1000;

    /** Maximum number of pages that are read; if there are more, the page says so. */
    private static final int MAX_PAGES = 4;

    /** Stands for every code of a dimension. */
    private static final String ANY = "*";

    private final ReleaseReader releases;

    ChangesSinceReader(ReleaseReader releases) {
        this.releases = releases;
    }

    /**
     * The changes of the series to which the figures belong, for every area. If they cannot be
     * read, the rest of the page is shown without them.
     *
     * @param figures of the earlier state; not empty
     */
    Uni<ChangesSince> read(
            RequestContext requestContext, Selection selection, List<Observation> figures) {
        String flow = figures.getFirst().flow();
        Set<String> keys =
                figures.stream()
                        .filter(cell -> cell.flow().equals(flow))
                        .map(cell -> ofAnyArea(cell.key(), cell.area()))
                        .collect(Collectors.toSet());
        Target target =
                Target.of("/api/indicators/v1/flows/" + Target.encode(flow) + "/revisions")
                        .with("indicator", selection.indicator())
                        .with("key", keys.size() == 1 ? keys.iterator().next() : "")
                        .with("from", String.join("", selection.vintage().values()))
                        .with("pageSize", PAGE_SIZE);
        return pages(requestContext, target)
                .map(answers -> since(flow, answers, keys))
                .onFailure()
                .recoverWithItem(ChangesSince.NOTHING);
    }

    private Uni<List<Differences.Answer>> pages(RequestContext requestContext, Target target) {
        return releases.revisions(requestContext, target)
                .chain(first -> {
                    int last = (int) Math.min(first.list().pages(), MAX_PAGES);
                    if (last < 2) {
                        return Uni.createFrom().item(List.of(first));
                    }
                    List<Uni<Differences.Answer>> others =
                            IntStream.rangeClosed(2, last)
                                    .mapToObj(number ->
                                            releases.revisions(
                                                    requestContext, target.with("page", number)))
                                    .toList();
                    return Uni.join()
                            .all(others)
                            .andFailFast()
                            .map(more -> Stream.concat(Stream.of(first), more.stream()).toList());
                });
    }

    private static ChangesSince since(
            String flow, List<Differences.Answer> answers, Set<String> keys) {
        List<Cell> cells = new ArrayList<>();
        answers.forEach(answer -> cells.addAll(answer.list().items()));
        return new ChangesSince(
                flow,
                answers.getFirst(),
                cells.size(),
                cells.stream()
                        .filter(cell ->
                                cell.area() != null
                                        && keys.contains(ofAnyArea(cell.key(), cell.area())))
                        .toList());
    }

    /** The key of a series with a wildcard instead of its area. */
    private static String ofAnyArea(String key, String area) {
        return Stream.of(key.split("\\.", -1))
                .map(code -> code.equals(area) ? ANY : code)
                .collect(Collectors.joining("."));
    }
}
