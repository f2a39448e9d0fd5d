package org.sharedgrowth.observatory.gateway.portal.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.calendar.CalendarFile.Event;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.frame.TextFile;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLines;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Serves the planned releases that a guest may see, as a file that calendar programs load
 * regularly. It contains all of them, only the releases of one data set, or only the releases of
 * offices that may send figures of one area.
 */
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

    /**
     * The data from which the file is made.
     *
     * @param area code of an area; empty for all
     */
    private record Parts(List<Releases.Announcement> planned, OfficeNames names, String area) {
        List<Releases.Announcement> matching() {
            return planned.stream()
                    .filter(one -> !one.released())
                    .filter(one -> area.isEmpty() || names.maySend(one.provider(), area))
                    .toList();
        }
    }

    // No media type is declared, because calendar programs send all kinds of Accept headers.

    /** The file; not found if the data set or area does not exist. */
    @PermitAll
    @GET
    public Uni<TextFile> file(RoutingContext context) {
        RequestContext requestContext = shells.guestRequestContext(context);
        Language language = shells.language(context);
        String flow = ReleasesQuery.text(context.queryParams(), "flow");
        String area = ReleasesQuery.text(context.queryParams(), "area");
        return Uni.combine()
                .all()
                .unis(
                        reader.announcements(requestContext, flow, MAX_EVENTS),
                        reader.names(requestContext),
                        reader.checkArea(requestContext, area))
                .asTuple()
                .chain(read ->
                        (flow.isEmpty()
                                        ? Uni.createFrom().item(true)
                                        : reader.isFlow(requestContext, flow, read.getItem2()))
                                .map(known -> {
                                    if (!known) {
                                        throw new NotFoundException();
                                    }
                                    return new Parts(
                                            read.getItem1().items(), read.getItem2(), area);
                                }))
                .chain(parts ->
                        threads.view(() ->
                                new TextFile(
                                        language,
                                        "text/calendar",
                                        text(parts, language),
                                        null,
                                        "releases.ics")));
    }

    private String text(Parts parts, Language language) {
        CalendarText text = Texts.of(CalendarText.class, language);
        ReleaseLines lines = new ReleaseLines(language, parts.names());
        List<Event> events =
                parts.matching().stream()
                        .map(one -> event(one, parts.names(), text, lines))
                        .toList();
        return new CalendarFile(language.tag(), text.title(), events).text();
    }

    private Event event(
            Releases.Announcement planned,
            OfficeNames names,
            CalendarText text,
            ReleaseLines lines) {
        return new Event(
                planned.id(),
                planned.revision(),
                planned.changedAt(),
                planned.cancelled(),
                planned.releaseAt(),
                text.event(names.office(planned.provider()), names.flow(planned.flow())),
                text.eventNote(lines.moment(planned.releaseAt(), planned.provider())),
                shells.address("/calendar").toString());
    }
}
