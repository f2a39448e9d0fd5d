package org.sharedgrowth.observatory.reports.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Client of the indicators service. All methods block. All requests are reads, so a request that
 * one node does not answer is also sent to another node.
 */
@ApplicationScoped
public class Indicators {
    /** The largest page the contract allows. */
    private static final int MAX_PAGE_SIZE = 1_000;

    /**
     * After this time no further node is tried. If the first node does not answer within its
     * timeout of 4 s, a second one is tried, but not a third one.
     */
    private static final Duration RETRY_WINDOW = Duration.ofSeconds(5);

    /** After this time no further node is tried for a long poll, whose timeout is 25 s. */
    private static final Duration LONG_POLL_RETRY_WINDOW = Duration.ofSeconds(30);

    private final IndicatorsApi api;
    private final ChangesApi changesApi;
    private final Nodes nodes;

    Indicators(@RestClient IndicatorsApi api, @RestClient ChangesApi changesApi, Nodes nodes) {
        this.api = api;
        this.changesApi = changesApi;
        this.nodes = nodes;
    }

    /**
     * A search for observations.
     *
     * @param indicators codes
     * @param areas codes
     * @param from first period, a year
     * @param to last period, a year
     * @param slice codes by dimension; other dimensions are at their total
     * @param flow the dataflow, or null for each indicator's preferred one
     * @param language language of names
     */
    public record Search(
            List<String> indicators,
            List<String> areas,
            String from,
            String to,
            Map<String, String> slice,
            @Nullable String flow,
            String language) {}

    /**
     * The state of the data to query.
     *
     * @param release number of a release, or null
     * @param asOf a date, or null; without release and date, the newest state
     */
    public record DataState(@Nullable Long release, @Nullable String asOf) {}

    /**
     * Observations, at most the first thousand.
     *
     * @throws IndicatorsRefused if a code or the release is unknown
     * @throws IndicatorsUnavailable if the service does not answer
     */
    public Answers.Observations observations(Search search, DataState at) {
        return send(node ->
                api.observations(
                        node,
                        String.join(",", search.indicators()),
                        String.join(",", search.areas()),
                        search.from(),
                        search.to(),
                        search.slice().get("SEX"),
                        search.slice().get("AGE"),
                        search.slice().get("URBANISATION"),
                        search.slice().get("INCOME"),
                        search.slice().get("DISABILITY"),
                        search.flow(),
                        at.asOf(),
                        at.release(),
                        MAX_PAGE_SIZE,
                        search.language()));
    }

    /** The name of an indicator, or its code if it has no name. */
    public String nameOf(String code, String language) {
        try {
            String name = send(node -> api.indicator(node, code, language)).name();
            return name == null ? code : name;
        } catch (IndicatorsRefused unknown) {
            return code;
        }
    }

    /** The cells at a release, including those not found. */
    public Answers.Cells cells(List<Answers.Address> cells, @Nullable Long release) {
        return send(node -> api.cells(node, new Answers.CellsQuery(release, cells)));
    }

    /** The newest release that changed a cell; empty if none did or the series was never public. */
    public Optional<Answers.Release> lastChange(String flow, String key, String period) {
        try {
            return send(node -> api.revisions(node, flow, key, MAX_PAGE_SIZE)).items().stream()
                    .filter(revision ->
                            revision.changes().stream()
                                    .anyMatch(change -> change.period().equals(period)))
                    .map(revision ->
                            new Answers.Release(revision.release(), revision.publishedAt()))
                    .findFirst();
        } catch (IndicatorsRefused unknown) {
            return Optional.empty();
        }
    }

    /** Waits up to {@code waitSeconds} for releases after the cursor. */
    public Answers.Changes changes(long after, int waitSeconds) {
        return waitSeconds == 0
                ? send(node -> api.changes(node, after))
                : send(
                        node -> changesApi.changes(node, after, waitSeconds),
                        LONG_POLL_RETRY_WINDOW);
    }

    private <T> T send(Function<String, T> request) {
        return send(request, RETRY_WINDOW);
    }

    /**
     * @param request sends the request to the node with the given address
     * @param retryWindow time after the first request within which further nodes are tried
     */
    private <T> T send(Function<String, T> request, Duration retryWindow) {
        long start = System.nanoTime();
        Iterator<String> remaining = nodes.addressesToTry().iterator();
        while (true) {
            String node = remaining.next();
            try {
                return request.apply(node);
            } catch (IndicatorsRefused refused) {
                throw refused;
            } catch (ProcessingException unanswered) {
                nodes.recordFailure(node);
                if (!remaining.hasNext() || System.nanoTime() - start >= retryWindow.toNanos()) {
                    throw new IndicatorsUnavailable(unanswered);
                }
            } catch (RuntimeException e) {
                throw new IndicatorsUnavailable(e);
            }
        }
    }
}
