package org.sharedgrowth.observatory.indicators.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads {@code asOf} and {@code release}, and finds the release they refer to. */
public final class AsOf {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?"
                            + "(Z|[+-][0-9]{2}:[0-9]{2})?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern ZONE = Pattern.compile("(Z|T.*[+-].*)$");

    private AsOf() {}

    /**
     * The vintage that two parameters select. At most one of them may be given; the current state
     * if neither is.
     *
     * @param now the current time by this node's clock; later instants are refused
     */
    public static Vintage read(@Nullable String asOf, @Nullable String release, Instant now) {
        if (asOf == null || asOf.isEmpty()) {
            return release == null || release.isEmpty() ? Vintage.NOW : readNumber(release);
        }
        if (release != null && !release.isEmpty()) {
            throw Problem.parameter(
                    "release", release, RefusalText.localized(RefusalText::asOfOrRelease));
        }
        return at("asOf", asOf, now);
    }

    /**
     * The vintage that one parameter selects: the number of a release, an instant or a date; the
     * current state if it is absent.
     */
    public static Vintage point(String parameter, @Nullable String text, Instant now) {
        if (text == null || text.isEmpty()) {
            return Vintage.NOW;
        }
        return NUMBER.matcher(text).matches() ? readNumber(text) : at(parameter, text, now);
    }

    private static Vintage readNumber(String release) {
        if (!NUMBER.matcher(release).matches()) {
            throw Problem.parameter(
                    "release", release, RefusalText.localized(RefusalText::numberOfRelease));
        }
        return new Vintage.Numbered(Long.parseLong(release));
    }

    private static Vintage at(String parameter, String text, Instant now) {
        Instant instant = instant(parameter, text, now);
        if (instant.isAfter(now)) {
            throw Problem.parameter(parameter, text, RefusalText.localized(RefusalText::inFuture));
        }
        return new Vintage.At(instant);
    }

    /**
     * The instant that {@code updatedAfter} stands for; for a date, month, year or other period,
     * its first instant.
     */
    public static Instant after(String text) {
        TimePeriod period = TimePeriod.find(text);
        if (period != null) {
            return period.firstDay().atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        Instant instant = parseZoned(text);
        if (instant == null) {
            throw Problem.parameter(
                    "updatedAfter", text, RefusalText.localized(RefusalText::periodOrInstant));
        }
        return instant;
    }

    private static Instant instant(String parameter, String text, Instant now) {
        try {
            if (DATE.matcher(text).matches()) {
                LocalDate date = LocalDate.parse(text);
                Instant end =
                        date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1);
                boolean isToday = date.equals(now.atOffset(ZoneOffset.UTC).toLocalDate());
                return isToday ? now : end;
            }
        } catch (DateTimeException e) {
            // An impossible date such as 30 February; refused below.
        }
        Instant instant = parseZoned(text);
        if (instant == null) {
            throw Problem.parameter(
                    parameter, text, RefusalText.localized(RefusalText::dateOrInstant));
        }
        return instant;
    }

    /** Parses an instant, in UTC if it has no time zone; null if it is not an instant. */
    private static @Nullable Instant parseZoned(String text) {
        // In a form-decoded query the zone's plus sign has become a space.
        String zoned = text.replace(' ', '+');
        if (!INSTANT.matcher(zoned).matches()) {
            return null;
        }
        try {
            return ZONE.matcher(zoned).find()
                    ? OffsetDateTime.parse(zoned).toInstant()
                    : LocalDateTime.parse(zoned).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The release that a vintage refers to for a flow: for an instant, a release of that flow;
     * otherwise of any flow.
     */
    public static long release(Vintage vintage, ReleaseLog log, String dataKey) {
        return vintage instanceof Vintage.At(Instant instant)
                ? log.asOf(dataKey, instant)
                : releaseOf(vintage, log);
    }

    /**
     * The release that identifies a vintage of all flows in an answer to a caller. Callers without
     * an office do not see releases that changed nothing public.
     */
    public static long stamp(Vintage vintage, StoreState state, Caller caller) {
        boolean isPublic = caller.provider().isEmpty();
        ReleaseLog log = state.log();
        return switch (vintage) {
            case Vintage.Now now -> isPublic ? state.publicRelease(log.last()) : log.last();
            case Vintage.At(Instant instant) ->
                    isPublic ? state.publicReleaseAt(instant) : log.newestAt(instant);
            case Vintage.Numbered pinned -> releaseOf(pinned, log);
        };
    }

    private static long releaseOf(Vintage vintage, ReleaseLog log) {
        return switch (vintage) {
            case Vintage.Now now -> log.last();
            case Vintage.At(Instant instant) -> log.newestAt(instant);
            case Vintage.Numbered(long release) -> {
                if (release > log.last()) {
                    throw Problem.notFound(
                            RefusalText.localized(t ->
                                    t.unknownRelease(
                                            String.valueOf(release), String.valueOf(log.last()))));
                }
                yield release;
            }
        };
    }
}
