package org.sharedgrowth.observatory.indicators.exchange.request;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.link.DataLinks;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;

/**
 * The version of an answer, to check whether a client's copy is current. The tag of a generated
 * answer is weak, because it identifies the content and not the bytes, which may be compressed or
 * not; the tag of a file is strong.
 *
 * @param tag value of {@code ETag}, quotes included
 * @param recency recency of the releases that changed the matching rows visibly for the audience
 */
public record DataVersion(String tag, Recency recency) {
    /** The formats of dates that clients may send; two-digit years stand for 1970 to 2069. */
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    new DateTimeFormatterBuilder()
                            .appendPattern("EEEE, dd-MMM-")
                            .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                            .appendPattern(" HH:mm:ss 'GMT'")
                            .toFormatter(Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH));

    private static final int TAG_BYTES = 12;

    /**
     * The last date that was formatted; kept because most answers have the date of one of few
     * releases.
     */
    private static volatile FormattedDate last = new FormattedDate(Instant.EPOCH, "");

    private record FormattedDate(Instant instant, String text) {}

    /**
     * The version of an answer.
     *
     * @param content a text that identifies the content of the rows
     * @param recency recency of the releases that changed the matching rows
     */
    public static DataVersion of(DataRequest request, String content, Recency recency) {
        StringBuilder canonical =
                new StringBuilder(256).append(request.requestIdentity()).append(content);
        for (DataSetQuery dataSetQuery : request.queries()) {
            for (KeyPattern key : dataSetQuery.query().keys()) {
                canonical.append('\n');
                key.appendTo(canonical);
            }
            canonical.append(';');
        }
        return of(canonical.toString(), recency);
    }

    /** A hash of everything that a request asks for except its keys. */
    static String requestIdentity(DataRequest request) {
        StringBuilder canonical = new StringBuilder(512);
        canonical.append(request.structures()).append('\n');
        for (DataSetQuery dataSetQuery : request.queries()) {
            DataQuery query = dataSetQuery.query();
            canonical
                    .append(query.flow().id())
                    .append(query.conditions())
                    .append(query.firstN())
                    .append('/')
                    .append(query.lastN())
                    .append(query.lastWithValue())
                    .append(query.vintage())
                    .append(query.audience().cacheKey())
                    .append(query.providers())
                    .append(dataSetQuery.parts())
                    .append('\n');
        }
        canonical
                .append(request.changes())
                .append(request.format())
                .append(request.table())
                .append(request.layout())
                .append(request.sort())
                .append(request.offset())
                .append('+')
                .append(request.limit())
                .append(request.languages());
        return tag(canonical.toString());
    }

    /**
     * The version of anything derived from data.
     *
     * @param canonical everything that affects the answer, in canonical form
     * @param recency recency of the releases that it depends on
     */
    public static DataVersion of(String canonical, Recency recency) {
        return new DataVersion("W/\"" + tag(canonical) + "\"", recency);
    }

    private static String tag(String canonical) {
        byte[] hash = ContentHash.of(canonical.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(hash, TAG_BYTES));
    }

    /** The tag as the id of a message. */
    public String messageId() {
        return tag.substring(3, tag.length() - 1);
    }

    /** The latest publication time of the releases, in whole seconds. */
    public Instant lastModified() {
        return seconds(recency.published());
    }

    private static Instant seconds(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond());
    }

    /** Value of {@code Last-Modified}. */
    public String httpDate() {
        Instant lastModified = lastModified();
        FormattedDate known = last;
        if (!known.instant.equals(lastModified) || known.text.isEmpty()) {
            known = new FormattedDate(lastModified, DataLinks.date(lastModified));
            last = known;
        }
        return known.text;
    }

    /** Whether a client that sent these headers has this version already. */
    public boolean isKnown(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            for (String known : ifNoneMatch.split(",", -1)) {
                if (known.trim().equals("*") || opaque(known.trim()).equals(opaque(tag))) {
                    return true;
                }
            }
            return false;
        }
        if (ifModifiedSince == null) {
            return false;
        }
        Instant since = instant(ifModifiedSince.trim());
        return since != null && isSince(since);
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /**
     * Whether nothing has become visible since an instant. A release of historical data was not yet
     * visible at its own publication time. But no two releases of a flow have the same publication
     * time, so a client that names exactly the latest one has seen that release.
     */
    private boolean isSince(Instant since) {
        return !seconds(recency.recorded()).isAfter(since)
                || (recency.isOfOneFlow() && lastModified().equals(since));
    }

    /**
     * A date in one of the three formats of HTTP (RFC 9110, 5.6.7); null if it has another format.
     */
    private static @Nullable Instant instant(String date) {
        for (DateTimeFormatter form : DATES) {
            try {
                return form.parse(date.replaceAll(" +", " "), LocalDateTime::from)
                        .toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                // Not in this format; try the next one.
            }
        }
        return null;
    }
}
