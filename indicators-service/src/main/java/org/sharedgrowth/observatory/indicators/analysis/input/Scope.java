package org.sharedgrowth.observatory.indicators.analysis.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;

/**
 * The part of a dataflow that a request reads: areas, years, the state (vintage), and the caller
 * whose permissions apply.
 *
 * @param areas codes, ascending, without duplicates
 * @param first first year; null for the first that has a figure
 * @param last last year; null for the last that has a figure
 * @param vintage as of when the figures are read
 * @param state the state of the store, the same for the whole request
 */
public record Scope(
        Catalogue catalogue,
        Dataflow flow,
        List<String> areas,
        @Nullable Integer first,
        @Nullable Integer last,
        Vintage vintage,
        Caller caller,
        StoreState state) {
    public Scope {
        areas = List.copyOf(new TreeSet<>(areas));
    }

    /** Whether the scope includes the year. */
    boolean has(int year) {
        return (first == null || year >= first) && (last == null || year <= last);
    }

    /** The audience that the rows are read for. */
    Audience audience() {
        return Audience.of(caller, catalogue, flow);
    }

    /** The declared traits of an indicator; null if it is unknown. */
    public @Nullable IndicatorTraits traits(String indicator) {
        return catalogue.traits(indicator);
    }

    /** The countries of a group on a day; empty if the group is unknown or has none. */
    public Set<String> members(String group, LocalDate day) {
        return catalogue.members(group, day).countries();
    }

    /**
     * The day (UTC) of the instant that the vintage names, or on which the release that it names
     * was published; today if it names neither.
     */
    public LocalDate day() {
        return day(vintage, state.log());
    }

    static LocalDate day(Vintage vintage, ReleaseLog log) {
        Instant instant =
                switch (vintage) {
                    case Vintage.Now now -> Instant.now();
                    case Vintage.At(Instant at) -> at;
                    case Vintage.Numbered(long number) -> {
                        Release release = log.find(number);
                        yield release == null ? Instant.now() : release.publishedAt();
                    }
                };
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Why there is no figure at all: nothing was known at the date or release that the request
     * names or, if it names none, nothing is known now.
     */
    public Reason noFigureReason() {
        return vintage.equals(Vintage.NOW) ? Reason.EMPTY_INPUT : Reason.UNKNOWN_AT_DATE;
    }

    /** The number of the release as of which the flow is read. */
    public long release() {
        return AsOf.release(vintage, state.log(), flow.dataKey());
    }

    /** The release that identifies the answer to its reader. */
    public ReleaseStamp stamp() {
        return state.log().stamp(AsOf.stamp(vintage, state, caller));
    }

    /** This scope, but read for the public. */
    public Scope forPublic() {
        return new Scope(catalogue, flow, areas, first, last, vintage, Caller.GUEST, state);
    }

    /** This scope without its groups of countries. */
    public Scope ofCountries() {
        return over(areas.stream().filter(area -> members(area, day()).isEmpty()).toList());
    }

    /** This scope with additional areas. */
    public Scope with(Collection<String> more) {
        List<String> all = new ArrayList<>(areas);
        all.addAll(more);
        return new Scope(catalogue, flow, all, first, last, vintage, caller, state);
    }

    /** This scope, but over other areas instead of its own. */
    public Scope over(Collection<String> others) {
        return new Scope(catalogue, flow, List.copyOf(others), first, last, vintage, caller, state);
    }

    /** This scope, but for other years; null means no limit. */
    public Scope during(@Nullable Integer from, @Nullable Integer to) {
        return new Scope(catalogue, flow, areas, from, to, vintage, caller, state);
    }

    /** This scope, but in another dataflow. */
    public Scope inFlow(Dataflow other) {
        return new Scope(catalogue, other, areas, first, last, vintage, caller, state);
    }

    /** This scope, but read as of another vintage. */
    public Scope asOf(Vintage other) {
        return new Scope(catalogue, flow, areas, first, last, other, caller, state);
    }
}
