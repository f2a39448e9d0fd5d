package org.sharedgrowth.observatory.indicators.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.cell.CellAnswer.Cell;
import org.sharedgrowth.observatory.indicators.cell.CellAnswer.Unit;
import org.sharedgrowth.observatory.indicators.query.Visibility;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Reads one observation and its attributes from a packed series. */
final class CellReader {
    private static final String STATUS = "OBS_STATUS";

    private final Dsd structure;
    private final NamedAttributes attributes;
    private final String flow;
    private final Visibility visibility;
    private final ReleaseLog log;
    private final List<String> languages;
    private final Confidentiality confidentiality;
    private final PackedSeries series = new PackedSeries();

    CellReader(Dataflow flow, Visibility visibility, ReleaseLog log, List<String> languages) {
        this.structure = flow.structure();
        this.attributes = new NamedAttributes(structure);
        this.flow = flow.id().id();
        this.visibility = visibility;
        this.log = log;
        this.languages = languages;
        this.confidentiality = new Confidentiality(flow.structure());
    }

    /** The cell at a position of a packed version, or the reason why there is none. */
    Cell read(Place place, @Nullable PackedVersion packed) {
        if (packed == null || !visibility.sees(place.ordinal())) {
            return place.absent(flow, "no such series at this release");
        }
        series.wrap(packed);
        int index =
                series.frequency() == place.period().frequency()
                        ? series.indexOf(place.period().ordinal())
                        : -1;
        if (index < 0 || !isVisible(place, index)) {
            return place.absent(flow, "the series has no such period at this release");
        }
        return cell(place, index);
    }

    private boolean isVisible(Place place, int index) {
        return visibility.owns(place.ordinal()) || confidentiality.isPublic(series, index);
    }

    private Cell cell(Place place, int index) {
        long producedBy = visibility.release(place.ordinal());
        Release release = log.find(producedBy);
        Integer multiplier = attributes.integerOfSeries("UNIT_MULT", series);
        return new Cell(
                flow,
                place.key(),
                place.period().toString(),
                true,
                series.value(index),
                attributes.ofObservation(STATUS, series, index),
                unit(),
                multiplier == null ? 0 : multiplier,
                attributes.integerOfSeries("DECIMALS", series),
                attributes.of(NamedAttributes.SOURCE, series, index),
                attributes.ofObservation("COMMENT_OBS", series, index),
                latestBreak(place, index),
                producedBy,
                release == null ? null : release.id(),
                null);
    }

    private @Nullable String latestBreak(Place place, int index) {
        int status = structure.observationAttribute(STATUS);
        for (int i = index; status >= 0 && i >= 0; i--) {
            if (NamedAttributes.BREAK.equals(series.observationAttribute(status, i))
                    && isVisible(place, i)) {
                return new TimePeriod(series.frequency(), series.period(i)).toString();
            }
        }
        return null;
    }

    private @Nullable Unit unit() {
        String code = attributes.ofSeries("UNIT_MEASURE", series);
        if (code == null) {
            return null;
        }
        Codelist units =
                structure
                        .seriesAttributes()
                        .get(structure.seriesAttribute("UNIT_MEASURE"))
                        .codelist();
        Item item = units == null ? null : units.find(code);
        return new Unit(code, item == null ? code : item.names().in(languages));
    }
}
