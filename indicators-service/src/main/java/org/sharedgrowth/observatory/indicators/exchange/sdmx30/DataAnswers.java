package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.AnswerStream;
import org.sharedgrowth.observatory.indicators.exchange.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.StreamedAnswer;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MessageHeader;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;

/** Answers data requests from the snapshot they ask for. */
@ApplicationScoped
class DataAnswers {
    private final SeriesStore store;

    DataAnswers(SeriesStore store) {
        this.store = store;
    }

    /** What of the request's headers decides whether and how a copy may be kept. */
    record Conditions(
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince,
            boolean anonymous,
            String target) {}

    Uni<Response> answer(DataRequest request, Conditions conditions) {
        DataQuery query = request.query();
        StoreState state = store.state();
        String dataKey = query.flow().dataKey();
        long release = AsOf.release(query.vintage(), state.log(), dataKey);
        FlowSnapshot snapshot = state.flow(dataKey, release);
        Selection selection = Selection.of(query, snapshot);
        if (selection.ordinals().length == 0) {
            return Uni.createFrom().item(nothing(request));
        }
        Release newest = state.log().find(selection.newestRelease());
        DataVersion version =
                DataVersion.of(
                        query,
                        state.log().lastOf(dataKey, release),
                        newest == null ? Instant.EPOCH : newest.publishedAt(),
                        representation(request));
        if (version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince())) {
            return Uni.createFrom()
                    .item(headers(Response.notModified(), request, version, conditions).build());
        }
        Scan scan =
                new Scan(
                        selection, request.offset(), request.limit(), request.parts().seriesOnly());
        AnswerStream stream = stream(request, scan, snapshot, version, conditions);
        return stream.fill()
                .chain(filled -> respond(filled, request, version, conditions, selection));
    }

    private static Uni<Response> respond(
            AnswerStream stream,
            DataRequest request,
            DataVersion version,
            Conditions conditions,
            Selection selection) {
        if (stream.isDone() && stream.rows() == 0) {
            return Uni.createFrom().item(nothing(request));
        }
        Response.ResponseBuilder answer =
                headers(Response.ok(), request, version, conditions)
                        .header(HttpHeaders.CONTENT_TYPE, request.format().mediaType())
                        .entity(stream.isDone() ? stream.take() : new StreamedAnswer(stream));
        if (request.limit() == Long.MAX_VALUE) {
            return Uni.createFrom().item(answer.build());
        }
        return Scan.count(selection, request.parts().seriesOnly())
                .map(total -> {
                    if (request.offset() + request.limit() < total) {
                        answer.header(HttpHeaders.LINK, next(request, conditions.target()));
                    }
                    return answer.build();
                });
    }

    private static AnswerStream stream(
            DataRequest request,
            Scan scan,
            FlowSnapshot snapshot,
            DataVersion version,
            Conditions conditions) {
        Parts parts =
                request.format() == DataFormat.JSON_2
                        ? request.parts().usedOnly(snapshot.usedAttributes())
                        : request.parts();
        @Nullable Instant at =
                request.query().vintage() instanceof Vintage.At(Instant instant) ? instant : null;
        return AnswerStream.of(
                request.format(),
                new Message(
                        new MessageHeader(
                                version.messageId(), version.lastModified(), request.languages()),
                        List.of(new Content(request.query().flow(), null, parts)),
                        Layout.OVER_TIME,
                        TableOptions.USUAL,
                        conditions.target()),
                new DataSet(0, DataSet.of(0, parts).action(), at, at),
                scan);
    }

    private static String representation(DataRequest request) {
        return String.join(
                "\n",
                request.format().mediaType(),
                request.languages().getFirst(),
                request.parts().toString(),
                request.offset() + "+" + request.limit());
    }

    private static Response nothing(DataRequest request) {
        return ignored(Response.noContent(), request).build();
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder answer,
            DataRequest request,
            DataVersion version,
            Conditions conditions) {
        boolean past = request.query().vintage() instanceof Vintage.At;
        String caching =
                conditions.anonymous()
                        ? "public, max-age=" + (past ? 3600 : 60)
                        : "private, no-cache";
        return ignored(answer, request)
                .header(HttpHeaders.ETAG, version.tag())
                .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.CONTENT_LANGUAGE, request.languages().getFirst());
    }

    private static Response.ResponseBuilder ignored(
            Response.ResponseBuilder answer, DataRequest request) {
        return request.ignored().isEmpty()
                ? answer
                : answer.header(
                        "Ignored-Parameters", printable(String.join(", ", request.ignored())));
    }

    /** A client's text as it may stand in a header. */
    private static String printable(String text) {
        String shown = text.length() > 500 ? text.substring(0, 500) : text;
        return shown.replaceAll("[^ -~]", "?");
    }

    private static String next(DataRequest request, String target) {
        int question = target.indexOf('?');
        StringBuilder query = new StringBuilder("?");
        for (String pair : target.substring(question + 1).split("&", -1)) {
            if (!pair.isEmpty() && !pair.startsWith("offset=") && !pair.startsWith("api_key=")) {
                query.append(pair).append('&');
            }
        }
        long offset = request.offset() + request.limit();
        return "<" + target.substring(0, question) + query + "offset=" + offset + ">; rel=\"next\"";
    }
}
