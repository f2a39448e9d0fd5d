package org.sharedgrowth.observatory.indicators.download;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.exchange.http.AcceptedCodings;
import org.sharedgrowth.observatory.indicators.link.DataLinks;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Status and headers of an answer that is a file or a part of one. */
final class FileAnswer {
    private FileAnswer() {}

    static Response of(
            Downloads.Found found,
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince) {
        if (found.version().isKnown(ifNoneMatch, ifModifiedSince)) {
            return addHeaders(Response.notModified(), found).build();
        }
        StoredFile file = found.file();
        ByteRange requested =
                ByteRange.of(isSameVersion(found, ifRange) ? range : null, file.size());
        return switch (requested) {
            case ByteRange.Whole whole ->
                    addType(Response.ok(new PathPart(file.path(), 0, file.size())), found).build();
            case ByteRange.Part part ->
                    addType(
                                    Response.status(206)
                                            .entity(
                                                    new PathPart(
                                                            file.path(),
                                                            part.first(),
                                                            part.length())),
                                    found)
                            .header(
                                    "Content-Range",
                                    "bytes " + part.first() + "-" + part.last() + "/" + file.size())
                            .build();
            case ByteRange.Unsatisfiable unsatisfiable ->
                    throw new Problem(
                                    ProblemType.RANGE_NOT_SATISFIABLE,
                                    RefusalText.localized(t ->
                                            t.noPartOfFile(
                                                    String.valueOf(range),
                                                    String.valueOf(file.size()))))
                            .header("Content-Range", "bytes */" + file.size());
        };
    }

    static Response head(
            Downloads.Found found, @Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (found.version().isKnown(ifNoneMatch, ifModifiedSince)) {
            return addHeaders(Response.notModified(), found).build();
        }
        return addType(Response.ok(), found)
                .header(HttpHeaders.CONTENT_LENGTH, found.file().size())
                .build();
    }

    private static Response.ResponseBuilder addType(
            Response.ResponseBuilder answer, Downloads.Found found) {
        // The server must not compress the file itself, because ranges and the strong tag refer to
        // the file's bytes. It removes the marker "identity".
        return addHeaders(answer, found)
                .header(
                        HttpHeaders.CONTENT_ENCODING,
                        found.gzipped() ? AcceptedCodings.GZIP : "identity")
                .header(HttpHeaders.CONTENT_TYPE, found.key().form().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        found.key()
                                .disposition(
                                        LocalDate.ofInstant(
                                                found.version().lastModified(), ZoneOffset.UTC)));
    }

    private static Response.ResponseBuilder addHeaders(
            Response.ResponseBuilder answer, Downloads.Found found) {
        FileKey key = found.key();
        String links =
                DataLinks.of(List.of(key.flow()), found.pinned() ? key.newestAddress() : null);
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, links);
        }
        if (found.pinned()) {
            answer.header(DataLinks.MEMENTO_DATETIME, found.version().httpDate());
        }
        return answer.header(HttpHeaders.ETAG, found.version().tag())
                .header(HttpHeaders.LAST_MODIFIED, found.version().httpDate())
                .header("Repr-Digest", found.file().digest())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + (found.pinned() ? 3600 : 60))
                .header(HttpHeaders.CONTENT_LOCATION, key.address());
    }

    /**
     * Whether the requested range may be sent: the client has a part of this version, or does not
     * say which version it has. The version is recognized by its strong tag or its exact date.
     */
    private static boolean isSameVersion(Downloads.Found found, @Nullable String ifRange) {
        return ifRange == null
                || ifRange.strip().equals(found.version().tag())
                || ifRange.strip().equals(found.version().httpDate());
    }
}
