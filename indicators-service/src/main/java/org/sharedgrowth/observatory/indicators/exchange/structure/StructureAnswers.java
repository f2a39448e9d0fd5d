package org.sharedgrowth.observatory.indicators.exchange.structure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.SdmxErrors;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Shown;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.series.ContentHash;
import org.sharedgrowth.observatory.indicators.structure.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.Structures;

/** Answers queries for structures. */
@ApplicationScoped
class StructureAnswers {
    private static final int TAG_BYTES = 12;

    private final Structures structures;
    private volatile @Nullable ReferenceGraph graph;

    StructureAnswers(Structures structures) {
        this.structures = structures;
    }

    Uni<Response> answer(StructureRequest request, Conditions conditions) {
        Snapshot snapshot = structures.snapshot();
        List<Shown> found = StructureSearch.of(request.query(), graph(snapshot));
        if (found.isEmpty()) {
            return Uni.createFrom().item(nothing(request));
        }
        DataVersion version = version(request, snapshot);
        if (version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince())) {
            return Uni.createFrom()
                    .item(headers(Response.notModified(), request, version, conditions).build());
        }
        StructureMessage message =
                new StructureMessage(
                        "S" + version.messageId(),
                        version.lastModified(),
                        request.languages(),
                        snapshot.registry(),
                        found);
        return Uni.createFrom()
                .item(
                        headers(Response.ok(), request, version, conditions)
                                .header(HttpHeaders.CONTENT_TYPE, request.format().mediaType())
                                .entity(request.format().write(message))
                                .build());
    }

    /** Kept as long as nothing is registered, since following all references takes a moment. */
    private ReferenceGraph graph(Snapshot snapshot) {
        ReferenceGraph known = graph;
        if (known == null || known.registry() != snapshot.registry()) {
            known = new ReferenceGraph(snapshot.registry());
            graph = known;
        }
        return known;
    }

    private static DataVersion version(StructureRequest request, Snapshot snapshot) {
        String canonical =
                snapshot.revision()
                        + "\n"
                        + request.canonical()
                        + "\n"
                        + request.format()
                        + "\n"
                        + request.languages();
        byte[] hash = ContentHash.of(canonical.getBytes(StandardCharsets.UTF_8));
        String tag =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        return new DataVersion(
                "W/\"" + tag + "\"", Instant.ofEpochSecond(snapshot.changedAt().getEpochSecond()));
    }

    private static Response nothing(StructureRequest request) {
        if (request.emptyIsError()) {
            throw SdmxErrors.noResults(
                    "No structure of this type, agency, id and version is registered; ask for"
                            + " /all/all/all to see what is.");
        }
        return Ignored.header(Response.noContent(), request.ignored()).build();
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder answer,
            StructureRequest request,
            DataVersion version,
            Conditions conditions) {
        return Ignored.header(answer, request.ignored())
                .header(HttpHeaders.ETAG, version.tag())
                .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        conditions.anonymous()
                                ? "public, max-age=" + (request.past() ? 3600 : 60)
                                : "private, no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, request.languages().getFirst());
    }
}
