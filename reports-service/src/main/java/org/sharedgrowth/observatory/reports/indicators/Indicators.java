package org.sharedgrowth.observatory.reports.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The indicators service. All methods block. */
@ApplicationScoped
public class Indicators {
    /** The largest page the contract allows. */
    private static final int PAGE = 1_000;

    private final IndicatorsApi api;
    private final ChangesApi changesApi;

    Indicators(@RestClient IndicatorsApi api, @RestClient ChangesApi changesApi) {
        this.api = api;
        this.changesApi = changesApi;
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
     * @param release its number, or null
     * @param asOf a date, or null; with neither, the newest
     */
    public record At(@Nullable Long release, @Nullable String asOf) {}

    /**
     * Observations, at most the first thousand.
     *
     * @throws IndicatorsRefused if a code or the release is unknown
     * @throws IndicatorsUnavailable if the service does not answer
     */
    public Answers.Observations observations(Search search, At at) {
        return ask(() ->
                api.observations(
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
                        PAGE,
                        search.language()));
    }

    /** The name of an indicator, or its code if it has no name. */
    public String nameOf(String code, String language) {
        try {
            String name = ask(() -> api.indicator(code, language)).name();
            return name == null ? code : name;
        } catch (IndicatorsRefused unknown) {
            return code;
        }
    }

    /** The cells at a release, including those not found. */
    public Answers.Cells cells(List<Answers.Address> cells, @Nullable Long release) {
        return ask(() -> api.cells(new Answers.CellsQuestion(release, cells)));
    }

    /** Waits up to this many seconds for releases after the cursor. */
    public Answers.Changes changes(long after, int waitSeconds) {
        return ask(() -> changesApi.changes(after, waitSeconds));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (IndicatorsRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw new IndicatorsUnavailable(e);
        }
    }
}
