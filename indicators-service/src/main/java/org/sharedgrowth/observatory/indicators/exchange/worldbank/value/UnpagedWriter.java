package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.exchange.answer.AnswerStream;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MessageHeader;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.exchange.http.Workers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequest;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Writes results without pages: a cube, a workbook, or a description in words. */
public final class UnpagedWriter {
    private UnpagedWriter() {}

    /**
     * Writes all rows.
     *
     * @throws Problem 400 if they belong to several dataflows or gaps are to be filled, 404 if
     *     there are none, 413 if the cube is too large
     */
    public static Uni<Object> of(
            SliceResults results,
            IndicatorRequest request,
            DataFormat format,
            DataVersion version,
            List<String> languages,
            String target,
            Workers workers) {
        if (request.newest().fillsGaps()) {
            throw Problem.parameter(
                    "gapfill", "Y", "this format cannot mark filled gaps; use JSON.");
        }
        refuseEmpty(results);
        List<SliceResult> found = results.found();
        Dataflow flow = found.getFirst().query().flow();
        if (found.stream().anyMatch(each -> !each.query().flow().id().equals(flow.id()))) {
            throw Problem.parameter(
                    "source",
                    "",
                    "this format can hold only one dataflow, but the answer has several; choose"
                            + " one with the parameter 'source', or use JSON.");
        }
        Instant at = request.vintage() instanceof Vintage.At(Instant instant) ? instant : null;
        Message message =
                new Message(
                        new MessageHeader(version.messageId(), version.lastModified(), languages),
                        List.of(new Content(flow, null, Parts.all(flow.structure()))),
                        Layout.OVER_TIME,
                        TableOptions.DEFAULT,
                        target);
        DataSet head = new DataSet(0, DataSet.Action.REPLACE, at, at);
        Scan scan = new Scan(combine(found), 0, Long.MAX_VALUE);
        return AnswerStream.of(format, message, head, scan).fill(workers).map(AnswerStream::entity);
    }

    /** Refuses an answer without rows, because a cube would have no shape: 404. */
    public static void refuseEmpty(SliceResults results) {
        if (results.found().isEmpty()) {
            throw new Problem(
                    ProblemType.NOT_FOUND,
                    "No data match this request, and this format cannot show an empty answer;"
                            + " use JSON.");
        }
    }

    /**
     * Combines the series of all slices in key order; apart from the series, the queries are equal.
     */
    private static Selection combine(List<SliceResult> found) {
        Selection first = found.getFirst().selection();
        int[] ordinals =
                found.stream()
                        .flatMapToInt(each -> IntStream.of(each.selection().ordinals()))
                        .distinct()
                        .sorted()
                        .toArray();
        return new Selection(first.query(), first.snapshot(), ordinals);
    }
}
