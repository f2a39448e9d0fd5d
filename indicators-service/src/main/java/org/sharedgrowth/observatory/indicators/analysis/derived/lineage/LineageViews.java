package org.sharedgrowth.observatory.indicators.analysis.derived.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.InputFigure;
import org.sharedgrowth.observatory.indicators.analysis.derived.lineage.Lineages.Explained;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Turns explained figures into views in the reader's language. */
final class LineageViews {
    private final Explained explained;
    private final List<String> languages;

    private LineageViews(Explained explained, List<String> languages) {
        this.explained = explained;
        this.languages = languages;
    }

    static LineageView of(Explained explained, List<String> languages) {
        return new LineageViews(explained, languages).view();
    }

    private LineageView view() {
        InputFigure place = explained.place();
        InputValues.Cell figure = explained.figure();
        MeasureUnit unit = figure.unit();
        Double value = figure.value();
        return new LineageView(
                explained.flow().code(),
                explained.flow().names().in(languages),
                place.area(),
                name(explained.dataflow(), Dsd.AREA, place.area()),
                String.valueOf(place.year()),
                value == null ? Double.NaN : value,
                figure.standardError(),
                figure.status(),
                unit == null ? null : unit.measure(),
                unit == null ? null : unit.power(),
                explained.made(),
                explained.comparesAll(),
                explained.inputs().stream().map(this::input).toList(),
                explained.inputs().stream().anyMatch(explained::isRevised),
                explained.recomputed());
    }

    private LineageView.Input input(InputFigure input) {
        Dataflow flow = InputValues.flow(explained.catalogue(), input.dataKey());
        InputValues.Cell then = explained.then().of(input);
        MeasureUnit unit = then.unit();
        String period = then.period();
        return new LineageView.Input(
                flow == null ? input.dataKey() : flow.id().id(),
                input.key().indicator(),
                name(flow, Dsd.INDICATOR, input.key().indicator()),
                input.key().breakdown(),
                input.area(),
                name(flow, Dsd.AREA, input.area()),
                period == null ? String.valueOf(input.year()) : period,
                then.value(),
                then.status(),
                unit == null ? null : unit.measure(),
                unit == null ? null : unit.power(),
                then.release() == 0 ? ReleaseStamp.NONE : explained.stamp(then.release()),
                explained.now().of(input).value(),
                explained.isRevised(input));
    }

    private String name(@Nullable Dataflow flow, String dimension, String code) {
        Dsd dsd = flow == null ? null : flow.structure();
        int position = dsd == null ? -1 : dsd.dimension(dimension);
        Codelist list =
                dsd == null || position < 0 ? null : dsd.dimensions().get(position).codelist();
        Item item = list == null ? null : list.find(code);
        return item == null ? code : item.names().in(languages);
    }
}
