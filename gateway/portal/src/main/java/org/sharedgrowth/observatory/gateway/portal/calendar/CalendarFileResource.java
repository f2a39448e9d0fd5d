package org.sharedgrowth.observatory.gateway.portal.calendar;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.calendar.CalendarFile.Event;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.frame.TextFile;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLines;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;
import org.sharedgrowth.observatory.gateway.portal.release.StableId;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The planned releases as a file that calendar programs load regularly. */
@Path("/calendar.ics")
class CalendarFileResource {
    private static final int MAX_EVENTS = 1000;

    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    CalendarFileResource(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    // No media type is declared, because calendar programs send all kinds of Accept headers.
    @PermitAll
    @GET
    public Uni<TextFile> file(RoutingContext context) {
        Asked asked = shells.askedAsGuest(context);
        Language language = shells.language(context);
        return Uni.combine()
                .all()
                .unis(reader.announced(asked, "1", MAX_EVENTS), reader.names(asked))
                .asTuple()
                .chain(read ->
                        threads.view(() ->
                                new TextFile(
                                        language,
                                        "text/calendar",
                                        text(read.getItem1(), read.getItem2(), language),
                                        null,
                                        "releases.ics")));
    }

    private String text(Listing<Releases.Announced> planned, OfficeNames names, Language language) {
        CalendarText text = Texts.of(CalendarText.class, language);
        ReleaseLines lines = new ReleaseLines(language, names);
        List<Event> events =
                planned.items().stream()
                        .filter(one -> one.releaseAt() != null)
                        .map(one -> event(one, names, text, lines))
                        .toList();
        // The time of creation is rounded down to the day, so that cached copies stay valid for a
        // day.
        Instant created = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return new CalendarFile(language.tag(), text.title(), created, events).text();
    }

    private Event event(
            Releases.Announced planned, OfficeNames names, CalendarText text, ReleaseLines lines) {
        Instant at = requireNonNullElse(planned.releaseAt(), Instant.EPOCH);
        return new Event(
                StableId.of(
                        String.join(
                                "\n",
                                "planned",
                                requireNonNullElse(planned.provider(), ""),
                                requireNonNullElse(planned.flow(), ""),
                                at.toString())),
                at,
                text.event(names.office(planned.provider()), names.flow(planned.flow())),
                text.eventNote(lines.moment(at, planned.provider())),
                shells.address("/calendar").toString());
    }
}
