package org.sharedgrowth.observatory.indicators.analysis.derived.lineage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.Computation;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedCell;
import org.sharedgrowth.observatory.indicators.analysis.derived.InputFigure;
import org.sharedgrowth.observatory.indicators.analysis.derived.Lineage;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedFlow;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedFlows;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedMethods;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedRelease;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedReleaseView;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.UnknownCodes;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Finds what a figure was computed from. */
@ApplicationScoped
class Lineages {
    private final DerivedFlows flows;
    private final DerivedMethods methods;
    private final Inputs inputs;
    private final Structures structures;
    private final SeriesStore store;

    Lineages(
            DerivedFlows flows,
            DerivedMethods methods,
            Inputs inputs,
            Structures structures,
            SeriesStore store) {
        this.flows = flows;
        this.methods = methods;
        this.inputs = inputs;
        this.structures = structures;
        this.store = store;
    }

    /**
     * A figure with everything that explains it.
     *
     * @param flow the derived flow that the figure belongs to
     * @param dataflow the dataflow of the derived flow
     * @param place the column, area and year of the figure
     * @param figure its value and attributes
     * @param made the release that has the figure, and how it was made
     * @param inputs in the order in which the method reads them
     * @param then values of the inputs as they were when the figure was computed
     * @param now current values of the inputs
     * @param log all releases
     * @param recomputed the figure computed from the current inputs; null if no input is revised,
     *     or if the figure can no longer be computed
     */
    record Explained(
            DerivedFlow flow,
            Dataflow dataflow,
            Catalogue catalogue,
            InputFigure place,
            InputValues.Cell figure,
            DerivedReleaseView made,
            boolean comparesAll,
            List<InputFigure> inputs,
            InputValues then,
            InputValues now,
            ReleaseLog log,
            @Nullable Double recomputed) {
        /** The stamp of a release. */
        ReleaseStamp stamp(long release) {
            return log.stamp(release);
        }

        /** Whether an input has a different value now, or none. */
        boolean isRevised(InputFigure input) {
            return !Objects.equals(then.of(input).value(), now.of(input).value());
        }
    }

    /** The figure and its lineage, before the inputs are read. */
    private record Found(
            DerivedFlow flow,
            Dataflow dataflow,
            Catalogue catalogue,
            StoreState state,
            InputFigure place,
            InputValues.Cell figure,
            DerivedRelease made,
            Lineage lineage) {
        List<InputFigure> inputs() {
            List<InputFigure> found = lineage.of(place.area(), place.year());
            return found == null ? List.of() : found;
        }
    }

    /**
     * Explains a figure.
     *
     * @param area code or alias, as sent; null, which is refused, if absent
     * @param period a year, as sent; null, which is refused, if absent
     * @return fails with 400 for an invalid parameter, 404 for an unknown flow or a figure that
     *     does not exist
     */
    Uni<Explained> explain(
            String code,
            @Nullable String area,
            @Nullable String period,
            @Nullable String asOf,
            @Nullable String release) {
        Catalogue catalogue = structures.current();
        StoreState state = store.state();
        Vintage vintage = AsOf.read(asOf, release, Instant.now());
        String known = catalogue.areaCode(area == null ? "" : area);
        if (known == null) {
            throw UnknownCodes.area("area", area == null ? "" : area, catalogue);
        }
        Integer year = Inputs.year("period", period);
        if (year == null) {
            throw Problem.parameter("period", "", LineageText.localized(LineageText::yearOfFigure));
        }
        return flows.get(code)
                .chain(flow -> {
                    Dataflow dataflow = Dataflows.named(code, catalogue);
                    InputFigure place =
                            new InputFigure(dataflow.dataKey(), ColumnKey.total(code), known, year);
                    long number = AsOf.release(vintage, state.log(), dataflow.dataKey());
                    return flows.newestComputed(code, number)
                            .map(made -> present(made, place))
                            .chain(made ->
                                    find(flow, dataflow, catalogue, state, place, number, made))
                            .chain(this::explain);
                });
    }

    private static <T> T present(@Nullable T found, InputFigure place) {
        if (found == null) {
            throw noFigure(place);
        }
        return found;
    }

    private static Problem noFigure(InputFigure place) {
        return Problem.notFound(
                LineageText.localized(t -> t.noFigure(place.area(), String.valueOf(place.year()))));
    }

    private Uni<Found> find(
            DerivedFlow flow,
            Dataflow dataflow,
            Catalogue catalogue,
            StoreState state,
            InputFigure place,
            long number,
            DerivedRelease made) {
        return InputValues.read(
                        inputs, List.of(place), catalogue, state, new Vintage.Numbered(number))
                .invoke(values -> {
                    if (values.of(place).value() == null) {
                        throw noFigure(place);
                    }
                })
                .chain(values ->
                        flows.lineage(flow.code(), made.release())
                                .map(lineage ->
                                        new Found(
                                                flow,
                                                dataflow,
                                                catalogue,
                                                state,
                                                place,
                                                values.of(place),
                                                made,
                                                lineage)));
    }

    private Uni<Explained> explain(Found found) {
        if (found.lineage().of(found.place().area(), found.place().year()) == null) {
            throw noFigure(found.place());
        }
        return values(found, new Vintage.Numbered(found.made().inputRelease()))
                .chain(then ->
                        values(found, new Vintage.Numbered(found.state().release()))
                                .map(now -> explained(found, then, now, null)))
                .chain(explained ->
                        explained.inputs().stream().anyMatch(explained::isRevised)
                                ? recompute(found)
                                        .map(value ->
                                                explained(
                                                        found,
                                                        explained.then(),
                                                        explained.now(),
                                                        value.orElse(null)))
                                : Uni.createFrom().item(explained));
    }

    private Uni<InputValues> values(Found found, Vintage vintage) {
        return InputValues.read(inputs, found.inputs(), found.catalogue(), found.state(), vintage);
    }

    private static Explained explained(
            Found found, InputValues then, InputValues now, @Nullable Double recomputed) {
        return new Explained(
                found.flow(),
                found.dataflow(),
                found.catalogue(),
                found.place(),
                found.figure(),
                DerivedReleaseView.of(found.made(), found.state().log()),
                found.lineage().comparesAll(),
                found.inputs(),
                then,
                now,
                found.state().log(),
                recomputed);
    }

    /** The figure computed from the current inputs; empty if the method refuses it. */
    private Uni<Optional<Double>> recompute(Found found) {
        return methods.get(found.flow().method())
                .compute(found.flow().parameters().asOf(found.state().release()))
                .map(computation -> value(computation, found.place()))
                .onFailure(Problem.class)
                .recoverWithItem(Optional.empty());
    }

    private static Optional<Double> value(Computation computation, InputFigure place) {
        return computation.cells().stream()
                .filter(cell -> cell.area().equals(place.area()) && cell.year() == place.year())
                .map(DerivedCell::value)
                .findFirst();
    }
}
