package org.sharedgrowth.observatory.indicators.exchange.request;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads {@code dimensionAtObservation}. */
public final class LayoutReader {
    private LayoutReader() {}

    /**
     * The layout of the answer.
     *
     * @param offers the formats that the refusal names if the requested format does not support the
     *     layout
     */
    public static Layout read(
            DataParameters parameters,
            DataFormat format,
            Offers<DataFormat> offers,
            RequestedChanges changes,
            List<DataSetQuery> queries) {
        Layout layout = new Layout(parameters.get("dimensionAtObservation", "TIME_PERIOD"));
        for (DataSetQuery dataSetQuery : queries) {
            if (!layout.fits(dataSetQuery.query().flow().structure())) {
                throw Problem.parameter(
                        "dimensionAtObservation",
                        layout.dimension(),
                        "give TIME_PERIOD, AllDimensions or another dimension of the structure.");
            }
        }
        if (format.needsTimeAtObservation() && !layout.isOverTime()) {
            throw offers.notAcceptable(
                    format.mediaType() + " with dimensionAtObservation=" + layout.dimension());
        }
        if (format == DataFormat.GENERIC_SERIES && queries.size() > 1) {
            // The header of the format can name only one agreement.
            throw offers.notAcceptable(format.mediaType() + " with data of several providers");
        }
        if (changes.areRequested() && !format.hasActions()) {
            throw offers.notAcceptable(format.mediaType() + " with changes");
        }
        boolean seriesOnly = queries.getFirst().parts().seriesOnly();
        if (seriesOnly && format.hasLayouts() && !layout.isOverTime()) {
            throw Problem.parameter(
                    "dimensionAtObservation",
                    layout.dimension(),
                    "if only series are requested, it must be TIME_PERIOD; leave the parameter"
                            + " out, or request observations.");
        }
        return seriesOnly ? Layout.OVER_TIME : layout;
    }
}
