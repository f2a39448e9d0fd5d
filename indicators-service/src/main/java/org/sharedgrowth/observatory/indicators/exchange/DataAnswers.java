package org.sharedgrowth.observatory.indicators.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MessageHeader;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.Window;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;

/**
 * Answers data requests of every dialect: finds the data sets, tells whether the client has them
 * already and whether they are too large, then encodes. One request sees one state of the store.
 */
@ApplicationScoped
public class DataAnswers {
    private final SeriesStore store;
    private final DataLimits limits;

    DataAnswers(SeriesStore store, DataLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** The answer; a failure with a problem if it is too large. */
    public Uni<Response> answer(DataRequest request, Conditions conditions) {
        StoreState state = store.state();
        List<Piece> pieces = Planner.plan(state, request);
        if (pieces.isEmpty()) {
            return Uni.createFrom().item(() -> Answer.nothing(request));
        }
        DataVersion version = version(request, pieces, state);
        if (version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince())) {
            return Uni.createFrom()
                    .item(
                            Answer.head(Response.notModified(), request, version, conditions)
                                    .build());
        }
        long limit = limits.observations(request.format(), conditions.anonymous());
        long most = pieces.stream().mapToLong(piece -> piece.selection().mostRows()).sum();
        boolean counts =
                request.limit() < Long.MAX_VALUE || request.questions().size() > 1 || most > limit;
        if (!counts) {
            return encode(request, conditions, version, pieces, Optional.empty());
        }
        return Counts.of(pieces, request.seriesOnly())
                .chain(found -> {
                    long total = found.total();
                    long wanted = Math.min(request.limit(), Math.max(0, total - request.offset()));
                    if (wanted > limit) {
                        throw new TooLarge(
                                        request,
                                        conditions,
                                        wanted,
                                        limit,
                                        limits.observations(conditions.anonymous()))
                                .problem(pieces, found);
                    }
                    return encode(
                            request,
                            conditions,
                            version,
                            found.present(pieces),
                            Optional.of(total));
                });
    }

    private static DataVersion version(DataRequest request, List<Piece> pieces, StoreState state) {
        long newest = pieces.stream().mapToLong(Piece::newest).max().orElse(0);
        @Nullable Release release = state.log().find(newest);
        StringBuilder content = new StringBuilder();
        for (Piece piece : pieces) {
            Selection selection = piece.selection();
            content.append(piece.head())
                    .append(selection.fingerprint())
                    .append('/')
                    .append(selection.attributes())
                    .append('\n');
        }
        return DataVersion.of(
                request,
                content.toString(),
                release == null ? Instant.EPOCH : release.publishedAt());
    }

    private static Uni<Response> encode(
            DataRequest request,
            Conditions conditions,
            DataVersion version,
            List<Piece> pieces,
            Optional<Long> total) {
        if (pieces.isEmpty()) {
            return Uni.createFrom().item(() -> Answer.nothing(request));
        }
        return stream(request, conditions, version, pieces)
                .fill()
                .map(filled -> {
                    if (filled.isDone() && filled.rows() == 0) {
                        return Answer.nothing(request);
                    }
                    Response.ResponseBuilder answer =
                            Answer.head(Response.ok(), request, version, conditions)
                                    .header(HttpHeaders.CONTENT_TYPE, Answer.mediaType(request))
                                    .entity(
                                            filled.isDone()
                                                    ? filled.take()
                                                    : new StreamedAnswer(filled));
                    if (total.isPresent()
                            && request.offset() + request.limit() < total.get()
                            && request.limit() < Long.MAX_VALUE) {
                        answer.header(HttpHeaders.LINK, Answer.next(request, conditions));
                    }
                    return answer.build();
                });
    }

    /** What writes the data sets; contents that have none are left out. */
    private static AnswerStream stream(
            DataRequest request, Conditions conditions, DataVersion version, List<Piece> pieces) {
        List<Content> contents = new ArrayList<>();
        List<Piece> numbered = new ArrayList<>();
        int last = -1;
        for (Piece piece : pieces) {
            if (piece.head().content() != last) {
                last = piece.head().content();
                contents.add(
                        request.questions()
                                .get(last)
                                .content(
                                        request.format().showsUsedAttributesOnly(),
                                        piece.selection().attributes()));
            }
            numbered.add(piece.withContent(contents.size() - 1));
        }
        Message message =
                new Message(
                        new MessageHeader(
                                version.messageId(), version.lastModified(), request.languages()),
                        contents,
                        request.layout(),
                        request.table(),
                        conditions.path() + "?" + conditions.query());
        DataEncoder encoder = Encoders.of(request.format(), message);
        Window window = new Window(request.offset(), request.limit(), request.seriesOnly());
        List<AnswerPart<?>> parts = new ArrayList<>();
        for (Piece piece : numbered) {
            parts.add(AnswerPart.of(piece, request, encoder, window));
        }
        return new AnswerStream(encoder, parts);
    }
}
