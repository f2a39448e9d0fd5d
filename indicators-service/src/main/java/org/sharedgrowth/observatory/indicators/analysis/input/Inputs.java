package org.sharedgrowth.observatory.indicators.analysis.input;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.observation.FlowOrder;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;
import org.sharedgrowth.observatory.indicators.structure.UnknownCodes;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads what an analytics operation works with: first the scope, then the figures in it.
 *
 * <pre>
 * Scope scope = inputs.scope(parameters);
 * ColumnKey women = ColumnKey.of(inputs.indicator(sent), "SEX", "F");
 * inputs.read(scope, List.of(women)).map(figures -&gt; …)
 * </pre>
 */
@ApplicationScoped
public class Inputs {
    private final CurrentCaller current;
    private final Structures structures;
    private final SeriesStore store;
    private final FlowOrder order;
    private final FigureCache cache;

    Inputs(
            CurrentCaller current,
            Structures structures,
            SeriesStore store,
            FlowOrder order,
            FigureCache cache) {
        this.current = current;
        this.structures = structures;
        this.store = store;
        this.order = order;
        this.cache = cache;
    }

    /** A reader of codes, which are the same for every caller. */
    private ScopeReader reader() {
        return reader(Caller.GUEST);
    }

    private ScopeReader reader(Caller caller) {
        return new ScopeReader(structures.current(), caller, store.state(), Instant.now());
    }

    /**
     * The scope of a request, for its caller.
     *
     * @throws Problem 400 if a parameter is invalid or names an unknown code, 404 for an unknown
     *     dataflow or release
     */
    public Scope scope(AnalysisParameters sent) {
        return reader(current.caller()).read(sent);
    }

    /**
     * The scope of parameters as the public sees it, whoever the caller is; needs no HTTP request.
     */
    public Scope publicScope(AnalysisParameters sent) {
        return reader(Caller.GUEST).read(sent);
    }

    /** The single indicator that a parameter must name, by code or alias. */
    public String indicator(@Nullable String sent) {
        return indicator("indicator", sent);
    }

    private String indicator(String parameter, @Nullable String sent) {
        List<String> codes = reader().indicators(parameter, sent);
        if (codes.size() != 1) {
            throw Problem.parameter(
                    parameter,
                    sent == null ? "" : sent,
                    InputText.localized(InputText::oneIndicator));
        }
        return codes.getFirst();
    }

    /**
     * The single indicator that the parameter {@code weight} names, by code or alias; if the
     * parameter is absent, the weight that the weighted indicator declares.
     *
     * @param traits traits of the weighted indicator; null if the structure does not list it
     * @return null if the weighted indicator does not declare one either
     * @throws Problem 400 for several indicators or an unknown one
     */
    public @Nullable String weight(@Nullable IndicatorTraits traits, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return traits == null ? null : traits.weight();
        }
        return indicator("weight", sent);
    }

    /**
     * A code of a dimension that breaks indicators down.
     *
     * @throws Problem 400 if the dimension has no such code
     */
    public String code(Scope scope, String dimension, String parameter, String sent) {
        Dsd dsd = scope.flow().structure();
        if (dsd.dimension(dimension) < 0) {
            throw Problem.parameter(
                    parameter, sent, RefusalText.localized(t -> t.noSuchDimension(dimension)));
        }
        return reader().code(dsd, dimension, parameter, sent);
    }

    /** The figures of the keys in the scope, as the scope's caller sees them. */
    public Uni<Figures> read(Scope scope, Collection<ColumnKey> keys) {
        List<ColumnKey> asked = List.copyOf(keys);
        Figures known = cache.find(scope, asked);
        return known != null
                ? Uni.createFrom().item(known)
                : new FigureReader(scope, asked)
                        .read()
                        .invoke(figures -> cache.keep(figures, asked));
    }

    /**
     * The releases that changed public figures of a key, oldest first, up to the release as of
     * which the scope is read.
     */
    public List<Release> releases(Scope scope, ColumnKey key) {
        return new FigureReader(scope, List.of(key)).releases();
    }

    /**
     * The figures of each key from the first dataflow that has any in the scope: the scope's own
     * dataflow is asked first, then the others in order of preference. The figures of one key never
     * come from two dataflows. A key without a figure in any dataflow gets the empty column of the
     * scope's own dataflow.
     *
     * @return for each key the figures that have its column, over the areas of the scope; all of
     *     them have the same years if the scope names the first and the last year
     */
    public Uni<Map<ColumnKey, Figures>> readAnywhere(Scope scope, Collection<ColumnKey> keys) {
        List<Dataflow> flows = new ArrayList<>(List.of(scope.flow()));
        for (Dataflow flow : order.all(scope.catalogue())) {
            if (!flow.dataKey().equals(scope.flow().dataKey())
                    && flow.structure().dimension(Dsd.INDICATOR) >= 0
                    && flow.structure().dimension(Dsd.AREA) >= 0) {
                flows.add(flow);
            }
        }
        return readAnywhere(scope, flows.iterator(), List.copyOf(keys), new LinkedHashMap<>());
    }

    private Uni<Map<ColumnKey, Figures>> readAnywhere(
            Scope scope,
            Iterator<Dataflow> flows,
            List<ColumnKey> keys,
            Map<ColumnKey, Figures> found) {
        if (keys.isEmpty() || !flows.hasNext()) {
            return Uni.createFrom().item(found);
        }
        return read(scope.inFlow(flows.next()), keys)
                .chain(figures -> {
                    List<ColumnKey> missing = new ArrayList<>();
                    for (ColumnKey key : keys) {
                        boolean empty = figures.column(key).isEmpty();
                        if (empty) {
                            missing.add(key);
                            found.putIfAbsent(key, figures);
                        } else {
                            found.put(key, figures);
                        }
                    }
                    return readAnywhere(scope, flows, missing, found);
                });
    }

    /**
     * The weights of areas, for the years of these figures.
     *
     * @param weight the indicator used as weight; null if there is none
     * @return null if {@code weight} is null or the figures have no year
     */
    public Uni<@Nullable Figures> weights(Scope scope, @Nullable String weight, Figures figures) {
        if (weight == null || figures.yearCount() == 0) {
            return Uni.createFrom().nullItem();
        }
        ColumnKey key = ColumnKey.total(weight);
        Scope years = scope.during(figures.year(0), figures.year(figures.yearCount() - 1));
        return readAnywhere(years, List.of(key)).map(found -> found.get(key));
    }

    /**
     * How large groups are, for the areas and years of these figures.
     *
     * @param weight the indicator that counts everybody, such as the population; null if there is
     *     none
     * @param groups codes of the breakdown
     */
    public Uni<GroupWeights> groupWeights(
            Figures figures, @Nullable String weight, Breakdown by, List<String> groups) {
        return weight == null
                ? Uni.createFrom().item(GroupWeights.none())
                : GroupWeights.read(this, figures, weight, by, groups);
    }

    /** The codes of the groups that a parameter names, joined by commas; none if it is absent. */
    public List<String> groups(@Nullable String sent) {
        return reader().groups(sent);
    }

    /**
     * The groups that a request names by its parameter {@code group}, or the areas that it names,
     * as one group.
     *
     * @param membership {@code period} (also if null) for the members at the end of each year,
     *     {@code vintage} for those on {@link Scope#day()}
     * @return empty if the request names neither groups nor areas
     * @throws Problem 400 for any other membership, for a group that is unknown or never had a
     *     member, and for areas together with groups
     */
    public List<GroupMembers> groups(
            Scope scope, AnalysisParameters common, @Nullable String membership) {
        boolean fixed = isFixed(membership);
        List<GroupMembers> groups = new ArrayList<>();
        for (String code : groups(common.group())) {
            GroupMembers ofYears = group(code, scope, false);
            if (GroupMembers.areasOf(List.of(ofYears), scope.during(null, null)).isEmpty()) {
                throw UnknownCodes.group("group", code, scope.catalogue());
            }
            groups.add(fixed ? group(code, scope, true) : ofYears);
        }
        if (common.area() == null || common.area().isEmpty()) {
            return groups;
        }
        if (!groups.isEmpty()) {
            throw Problem.parameter(
                    "group",
                    String.valueOf(common.group()),
                    InputText.localized(InputText::areasOrGroups));
        }
        return List.of(GroupMembers.ofNamedAreas(scope));
    }

    /** One group by its code, with the members that {@code membership} asks for. */
    public GroupMembers group(String code, Scope scope, @Nullable String membership) {
        return group(code, scope, isFixed(membership));
    }

    private static GroupMembers group(String code, Scope scope, boolean fixed) {
        return fixed ? GroupMembers.ofVintage(code, scope) : GroupMembers.ofYears(code, scope);
    }

    private static boolean isFixed(@Nullable String membership) {
        String value = membership == null || membership.isEmpty() ? "period" : membership;
        if (!value.equals("period") && !value.equals("vintage")) {
            throw Problem.parameter(
                    "membership",
                    value,
                    RefusalText.localized(t -> t.giveOneOf("period, vintage")));
        }
        return value.equals("vintage");
    }

    /** A year of four digits; null if it is absent. */
    public static @Nullable Integer year(String parameter, @Nullable String sent) {
        return ScopeReader.year(parameter, sent);
    }
}
