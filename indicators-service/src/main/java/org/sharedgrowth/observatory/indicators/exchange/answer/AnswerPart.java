package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.query.CollectedSections;
import org.sharedgrowth.observatory.indicators.query.RowSource;
import org.sharedgrowth.observatory.indicators.query.SectionScan;
import org.sharedgrowth.observatory.indicators.query.SectionView;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Window;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * One data set of an answer. If it has no rows, it is left out of the answer.
 *
 * @param encode encodes a view
 * @param size number of rows of a view
 */
record AnswerPart<V>(
        DataSet head, RowSource<V> rows, BiConsumer<V, ByteSink> encode, ToIntFunction<V> size) {

    static AnswerPart<?> of(
            PlannedDataSet dataSet, DataRequest request, DataEncoder encoder, Window window) {
        if (!request.isCrossSection()) {
            return ofSeries(dataSet.head(), dataSet.ordered(window), encoder);
        }
        Dsd dsd = dataSet.selection().query().flow().structure();
        int dimension = dsd.dimension(request.layout().dimension());
        List<Integer> equal =
                request.format().hasSectionAttributes()
                        ? sectionAttributes(dsd, request.layout())
                        : List.of();
        RowSource<SectionView> sections =
                request.changes().areRequested()
                        ? new CollectedSections(
                                dataSet.rows().apply(Window.all()),
                                dataSet.selection().snapshot(),
                                dimension,
                                equal,
                                window)
                        : new SectionScan(dataSet.selection(), dimension, equal, window);
        return new AnswerPart<>(dataSet.head(), sections, encoder::section, SectionView::size);
    }

    /** Positions of the series attributes attached to a cross-section. */
    private static List<Integer> sectionAttributes(Dsd dsd, Layout layout) {
        List<Dsd.Component> attributes = dsd.seriesAttributes();
        return IntStream.range(0, attributes.size())
                .filter(a -> layout.isAtSeries(attributes.get(a).attachedTo()))
                .boxed()
                .toList();
    }

    static AnswerPart<SeriesView> ofSeries(
            DataSet head, RowSource<SeriesView> rows, DataEncoder encoder) {
        return new AnswerPart<>(head, rows, encoder::series, SeriesView::size);
    }
}
