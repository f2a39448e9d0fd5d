package org.sharedgrowth.observatory.indicators.exchange.answer;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MessageHeader;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.http.Workers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.query.Window;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * Answers data requests of every dialect: finds the data sets, checks whether the client's copy is
 * current and whether the answer would be too large, then encodes the data sets. All of this
 * happens on one state of the store.
 */
@Singleton
public class DataAnswers {
    private final SeriesStore store;
    private final DataLimits limits;
    private final Structures structures;
    private final Workers workers;

    DataAnswers(SeriesStore store, DataLimits limits, Structures structures, Workers workers) {
        this.workers = workers;
        this.store = store;
        this.structures = structures;
        this.limits = limits;
    }

    /** Plans the answer on the newest state of the store. */
    DataPlan plan(DataRequest request) {
        return DataPlan.of(request, store.state());
    }

    /** The answer; fails with a problem if it would be too large. */
    public Uni<Response> answer(DataRequest request, Conditions conditions) {
        DataPlan plan = plan(request);
        if (plan.isEmpty()) {
            return Uni.createFrom().item(() -> DataAnswerHeaders.noResults(request));
        }
        if (plan.isKnown(conditions)) {
            return Uni.createFrom()
                    .item(
                            DataAnswerHeaders.head(
                                            Response.notModified(),
                                            request,
                                            plan.version(),
                                            conditions)
                                    .build());
        }
        boolean mustCount =
                request.limit() < Long.MAX_VALUE
                        || request.queries().size() > 1
                        || !admits(plan, conditions)
                        || (needsMemory(request) && plan.maxRows() > limits.sortedRows());
        if (!mustCount) {
            return encode(plan, conditions, plan.dataSets(), Optional.empty());
        }
        long limit = limits.observations(request.format(), conditions.anonymous());
        return RowCounts.count(plan.dataSets(), request, plan.isProbablyLong() ? workers : null)
                .chain(found -> {
                    long total = found.total();
                    refuseIfTooLargeForMemory(request, conditions, plan.dataSets(), found);
                    long requested =
                            Math.min(request.limit(), Math.max(0, total - request.offset()));
                    if (requested > limit) {
                        throw new TooLarge(
                                        structures.current(),
                                        request,
                                        conditions,
                                        requested,
                                        limit,
                                        limits.observations(conditions.anonymous()))
                                .problem(plan.dataSets(), found);
                    }
                    return encode(
                            plan, conditions, found.nonEmpty(plan.dataSets()), Optional.of(total));
                });
    }

    /** Whether rows must be held in memory before the first one is written. */
    private static boolean needsMemory(DataRequest request) {
        return request.mustSort() || request.mustCollect();
    }

    private void refuseIfTooLargeForMemory(
            DataRequest request,
            Conditions conditions,
            List<PlannedDataSet> dataSets,
            RowCounts found) {
        if (!needsMemory(request)) {
            return;
        }
        boolean inRows = request.mustCollect() || !dataSets.getFirst().wholeSeries();
        long all = inRows ? found.total() : found.series();
        long inMemory = request.mustCollect() ? all : Math.min(request.reach(), all);
        if (inMemory > limits.sortedRows()) {
            boolean fits =
                    found.total() <= limits.observations(request.format(), conditions.anonymous());
            throw TooManyToSort.problem(request, conditions, inMemory, limits.sortedRows(), fits);
        }
    }

    /** Whether the plan's largest possible answer is within the limits. */
    boolean admits(DataPlan plan, Conditions conditions) {
        return plan.maxRows()
                <= limits.observations(plan.request().format(), conditions.anonymous());
    }

    private Uni<Response> encode(
            DataPlan plan,
            Conditions conditions,
            List<PlannedDataSet> dataSets,
            Optional<Long> total) {
        DataRequest request = plan.request();
        if (dataSets.isEmpty()) {
            return Uni.createFrom().item(() -> DataAnswerHeaders.noResults(request));
        }
        AnswerStream stream = stream(plan, conditions, dataSets);
        return (plan.isProbablyLong() ? stream.fill(workers) : stream.fill())
                .map(filled -> {
                    if (filled.isDone() && filled.rows() == 0) {
                        return DataAnswerHeaders.noResults(request);
                    }
                    Response.ResponseBuilder answer =
                            DataAnswerHeaders.head(
                                            Response.ok(), request, plan.version(), conditions)
                                    .header(
                                            HttpHeaders.CONTENT_TYPE,
                                            DataAnswerHeaders.mediaType(request))
                                    .header(
                                            HttpHeaders.CONTENT_DISPOSITION,
                                            FileName.disposition(request, plan.version()))
                                    .entity(filled.entity());
                    if (total.isPresent()
                            && request.offset() + request.limit() < total.get()
                            && request.limit() < Long.MAX_VALUE) {
                        answer.header(
                                HttpHeaders.LINK, DataAnswerHeaders.next(request, conditions));
                    }
                    return answer.build();
                });
    }

    /** The rows of a plan, to be encoded. */
    static AnswerStream stream(DataPlan plan, Conditions conditions) {
        return stream(plan, conditions, plan.dataSets());
    }

    /**
     * The stream of the data sets. Contents, which are the structures of data sets, are left out if
     * no data set uses them.
     */
    private static AnswerStream stream(
            DataPlan plan, Conditions conditions, List<PlannedDataSet> dataSets) {
        DataRequest request = plan.request();
        DataVersion version = plan.version();
        List<Content> contents = new ArrayList<>();
        List<PlannedDataSet> numbered = new ArrayList<>();
        int last = -1;
        for (PlannedDataSet dataSet : dataSets) {
            if (dataSet.head().content() != last) {
                last = dataSet.head().content();
                contents.add(
                        request.queries()
                                .get(last)
                                .content(
                                        request.format().showsUsedAttributesOnly(),
                                        dataSet.selection().attributes()));
            }
            numbered.add(dataSet.withContent(contents.size() - 1));
        }
        Message message =
                new Message(
                        new MessageHeader(
                                version.messageId(), version.lastModified(), request.languages()),
                        contents,
                        request.layout(),
                        request.table(),
                        request.format().showsQuery()
                                ? conditions.path() + "?" + conditions.query()
                                : "");
        DataEncoder encoder = Encoders.of(request.format(), message);
        Window window = new Window(request.offset(), request.limit(), request.seriesOnly());
        List<AnswerPart<?>> parts = new ArrayList<>();
        for (PlannedDataSet dataSet : numbered) {
            parts.add(AnswerPart.of(dataSet, request, encoder, window));
        }
        return new AnswerStream(encoder, parts, plan.likelySize());
    }
}
