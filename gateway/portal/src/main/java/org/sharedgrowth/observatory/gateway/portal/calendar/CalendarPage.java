package org.sharedgrowth.observatory.gateway.portal.calendar;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLine;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLines;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of the calendar. */
final class CalendarPage {
    /** The answers of the service. */
    record Parts(
            Listing<Releases.PlannedRelease> planned,
            Listing<Releases.Item> past,
            OfficeNames names) {}

    private CalendarPage() {}

    static CalendarView of(Parts parts, Language language) {
        CalendarText text = Texts.of(CalendarText.class, language);
        ReleaseLines lines = new ReleaseLines(language, parts.names());
        List<ReleaseLine> planned = parts.planned().items().stream().map(lines::of).toList();
        return new CalendarView(
                answer(parts.planned(), planned, text),
                planned,
                Pager.of(parts.planned(), Target.of("/calendar")),
                parts.past().items().stream().map(lines::of).toList(),
                Target.of("/calendar.ics").with("lang", language.tag()).toString());
    }

    private static Markup answer(
            Listing<Releases.PlannedRelease> planned, List<ReleaseLine> lines, CalendarText text) {
        if (!planned.known()) {
            return Markup.ofText(text.unavailable());
        }
        if (lines.isEmpty() || planned.page() > 1) {
            return Markup.ofText(planned.total() == 0 ? text.answerIfNone() : text.explanation());
        }
        return text.answerOfPlanned((int) planned.total(), Markup.bold(lines.getFirst().day()));
    }
}
