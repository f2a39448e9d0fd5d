package org.sharedgrowth.observatory.indicators.exchange.request;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.query.Sort;

/**
 * A parsed data request of any dialect.
 *
 * @param queries at least one; all request the same parts of rows
 * @param offset number of rows to skip at the beginning (of series if no observations are
 *     requested)
 * @param limit maximum number of rows; {@link Long#MAX_VALUE} for all
 * @param languages languages of names, the preferred one first
 * @param ignored names of ignored parameters
 * @param structures revision of the structures with which the request was parsed
 * @param requestIdentity hash of everything except the keys, empty until {@link
 *     #withRequestIdentity}; requests with equal identities differ only in their keys
 */
public record DataRequest(
        Dialect dialect,
        List<DataSetQuery> queries,
        RequestedChanges changes,
        DataFormat format,
        TableOptions table,
        Layout layout,
        Sort sort,
        long offset,
        long limit,
        List<String> languages,
        List<String> ignored,
        long structures,
        String requestIdentity) {
    public DataRequest {
        queries = List.copyOf(queries);
        languages = List.copyOf(languages);
        ignored = List.copyOf(ignored);
    }

    /** This request with its {@link #requestIdentity}, computed from the other components. */
    public DataRequest withRequestIdentity() {
        return with(queries, DataVersion.requestIdentity(this));
    }

    /** This request for other series; only for a request with one query. */
    public DataRequest withKeys(List<KeyPattern> keys) {
        DataSetQuery dataSetQuery = first();
        return with(
                List.of(
                        new DataSetQuery(
                                dataSetQuery.query().withKeys(keys),
                                dataSetQuery.agreement(),
                                dataSetQuery.parts())),
                requestIdentity);
    }

    private DataRequest with(List<DataSetQuery> newQueries, String newIdentity) {
        return new DataRequest(
                dialect,
                newQueries,
                changes,
                format,
                table,
                layout,
                sort,
                offset,
                limit,
                languages,
                ignored,
                structures,
                newIdentity);
    }

    /** The SDMX dialects of data requests. */
    public enum Dialect {
        /**
         * SDMX-REST 1.x, which reports an empty result as an error, because clients fail on empty
         * answers.
         */
        SDMX_21,
        /** SDMX-REST 2.x. */
        SDMX_30
    }

    public DataSetQuery first() {
        return queries.getFirst();
    }

    /** Number of rows from the very first one to the end of the requested window. */
    public long reach() {
        return limit > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + limit;
    }

    /** Whether cross-sections are requested instead of series. */
    public boolean isCrossSection() {
        return format.hasLayouts() && layout.isCrossSection();
    }

    /** Whether changes are shown across series, so that they have to be collected first. */
    public boolean mustCollect() {
        return isCrossSection() && changes.areRequested();
    }

    /** Whether rows must be sorted, which requires reading all of them first. */
    public boolean mustSort() {
        return !sort.isDefault() && !isCrossSection() && !changes.areRequested();
    }

    public boolean seriesOnly() {
        return first().parts().seriesOnly();
    }
}
