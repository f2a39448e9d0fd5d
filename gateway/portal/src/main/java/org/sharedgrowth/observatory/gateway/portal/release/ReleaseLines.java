package org.sharedgrowth.observatory.gateway.portal.release;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Offices;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Writes releases as lines of lists. */
public final class ReleaseLines {
    private final ReleaseText text;
    private final FrameText frame;
    private final Formats formats;
    private final OfficeNames names;

    /** Writes lines in this language. */
    public ReleaseLines(Language language, OfficeNames names) {
        this.text = Texts.of(ReleaseText.class, language);
        this.frame = Texts.of(FrameText.class, language);
        this.formats = Formats.of(language);
        this.names = names;
    }

    /** A past release. */
    public ReleaseLine of(Releases.Item release) {
        return new ReleaseLine(
                instant(release.publishedAt()),
                day(release.publishedAt()),
                text.line(
                        officeLink(release.provider()),
                        names.flow(release.flow()),
                        content(release)),
                requireNonNullElse(release.reason(), ""),
                "/releases/" + release.id(),
                text.release(release.id()));
    }

    /** A release that an office announced. */
    public ReleaseLine of(Releases.PlannedRelease planned) {
        return new ReleaseLine(
                instant(planned.releaseAt()),
                moment(planned.releaseAt(), planned.provider()),
                text.plannedLine(officeLink(planned.provider()), names.flow(planned.flow())),
                "",
                "",
                text.planned());
    }

    /** The content of a release: 8 new series, 2 changed series. */
    public String content(Releases.Item release) {
        List<String> parts = new ArrayList<>();
        if (release.seriesAdded() > 0) {
            parts.add(text.newSeries(release.seriesAdded()));
        }
        if (release.seriesRevised() > 0) {
            parts.add(text.changedSeries(release.seriesRevised()));
        }
        return parts.isEmpty() ? text.nothingPublic() : formats.list(parts);
    }

    /** A day in UTC; empty if it is not known. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : formats.date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** A day and time in the time zone of the office, or else in UTC. */
    public String moment(@Nullable Instant instant, @Nullable String office) {
        ZoneId zone = names.timeZone(office).orElse(ZoneOffset.UTC);
        return instant == null ? "" : formats.dateAndTime(instant, zone);
    }

    /** The name of an office, with a link to its page. */
    public Markup officeLink(@Nullable String id) {
        String code = requireNonNullElse(id, "");
        if (code.equals(Offices.OBSERVATORY)) {
            return Markup.link("/lineage", office(code));
        }
        return names.hasOffice(code)
                ? Markup.link(Target.of("/offices", code).toString(), names.office(code))
                : Markup.ofText(code);
    }

    /** The name of an office, or that of the observatory, which releases computed series. */
    public String office(@Nullable String id) {
        return Offices.OBSERVATORY.equals(id) ? frame.observatory() : names.office(id);
    }

    /** The instant to the second; HTML allows at most three decimals of a second. */
    private static String instant(@Nullable Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
