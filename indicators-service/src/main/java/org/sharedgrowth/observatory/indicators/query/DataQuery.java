package org.sharedgrowth.observatory.indicators.query;

import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * A query of one dataflow. Every dialect turns its requests into such queries, and equal queries
 * have equal answers in every dialect.
 *
 * @param keys patterns for series, at least one of which must match; empty for every series
 * @param conditions conditions that a row must all fulfil, at most one for each component; periods
 *     of {@code TIME_PERIOD} conditions and numbers of measure conditions have been checked
 * @param firstN only this many of the oldest rows of each series; 0 for all
 * @param lastN only this many of the newest rows of each series; 0 for all. If {@code firstN} is
 *     given too, both the oldest and the newest rows are included
 * @param vintage the state of the data to read
 * @param audience the audience, which determines the visible rows
 * @param providers ids of offices: the series are read as these offices sent them; empty for the
 *     series that are shown, no matter which office sent them
 * @param lastWithValue whether {@code lastN} counts only rows with a value; a series without any
 *     value still has its newest rows, which give the reason
 */
public record DataQuery(
        Dataflow flow,
        List<KeyPattern> keys,
        List<Condition> conditions,
        int firstN,
        int lastN,
        Vintage vintage,
        Audience audience,
        Set<String> providers,
        boolean lastWithValue) {
    public DataQuery {
        providers = Set.copyOf(providers);
        keys = List.copyOf(keys);
        conditions = List.copyOf(conditions);
    }

    /** A query whose {@code lastN} counts all rows. */
    public DataQuery(
            Dataflow flow,
            List<KeyPattern> keys,
            List<Condition> conditions,
            int firstN,
            int lastN,
            Vintage vintage,
            Audience audience,
            Set<String> providers) {
        this(flow, keys, conditions, firstN, lastN, vintage, audience, providers, false);
    }

    /** A query that names no office. */
    public DataQuery(
            Dataflow flow,
            List<KeyPattern> keys,
            List<Condition> conditions,
            int firstN,
            int lastN,
            Vintage vintage,
            Audience audience) {
        this(flow, keys, conditions, firstN, lastN, vintage, audience, Set.of());
    }

    /** The same query for each office separately; a single query if it names at most one. */
    List<DataQuery> byProvider() {
        return providers.size() < 2
                ? List.of(this)
                : providers.stream().sorted().map(this::of).toList();
    }

    /** The same query for the data that one office sent. */
    public DataQuery of(String provider) {
        return new DataQuery(
                flow,
                keys,
                conditions,
                firstN,
                lastN,
                vintage,
                audience,
                Set.of(provider),
                lastWithValue);
    }

    /** The same query for other series. */
    public DataQuery withKeys(List<KeyPattern> others) {
        return new DataQuery(
                flow,
                others,
                conditions,
                firstN,
                lastN,
                vintage,
                audience,
                providers,
                lastWithValue);
    }

    /** The same query, but only for the newest rows that have a value, in each series. */
    public DataQuery newestWithValue(int rows) {
        return new DataQuery(flow, keys, conditions, 0, rows, vintage, audience, providers, true);
    }

    /** The same query without {@code firstN} and {@code lastN}. */
    DataQuery unbounded() {
        return new DataQuery(flow, keys, conditions, 0, 0, vintage, audience, providers);
    }

    /** All current public rows of a flow. */
    public static DataQuery all(Dataflow flow) {
        return new DataQuery(flow, List.of(), List.of(), 0, 0, Vintage.NOW, Audience.EVERYBODY);
    }
}
