package org.sharedgrowth.observatory.indicators.query;

import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * A query of one dataflow. The parser of every dialect makes one, and equal queries have equal
 * answers in every dialect.
 *
 * @param keys series fitting any of the patterns; every series if there is none
 * @param conditions all of which a row must fulfil, at most one a component; periods of {@code
 *     TIME_PERIOD} conditions and numbers of measure conditions have been checked
 * @param firstN only this many of the oldest rows of each series; 0 for all
 * @param lastN only this many of the newest rows of each series; 0 for all; with {@code firstN}
 *     both
 * @param vintage as of when
 * @param audience for whom
 * @param providers offices whose own data is requested; empty for the public data
 */
public record DataQuery(
        Dataflow flow,
        List<KeyPattern> keys,
        List<Condition> conditions,
        int firstN,
        int lastN,
        Vintage vintage,
        Audience audience,
        Set<String> providers) {
    public DataQuery {
        providers = Set.copyOf(providers);
        keys = List.copyOf(keys);
        conditions = List.copyOf(conditions);
    }

    /** A query of the public data of all offices. */
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

    /** The same query office by office; itself if it names none or one. */
    List<DataQuery> byProvider() {
        return providers.size() < 2
                ? List.of(this)
                : providers.stream().sorted().map(this::of).toList();
    }

    /** The same query of the data that one office sent. */
    public DataQuery of(String provider) {
        return new DataQuery(
                flow, keys, conditions, firstN, lastN, vintage, audience, Set.of(provider));
    }

    /** The same query of other series. */
    public DataQuery withKeys(List<KeyPattern> others) {
        return new DataQuery(flow, others, conditions, firstN, lastN, vintage, audience, providers);
    }

    /** The same query without {@code firstN} and {@code lastN}. */
    DataQuery unbounded() {
        return new DataQuery(flow, keys, conditions, 0, 0, vintage, audience, providers);
    }

    /** Every row of a flow that everybody may see now. */
    public static DataQuery all(Dataflow flow) {
        return new DataQuery(flow, List.of(), List.of(), 0, 0, Vintage.NOW, Audience.EVERYBODY);
    }
}
