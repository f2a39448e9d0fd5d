package org.sharedgrowth.observatory.gateway.portal.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes events as iCalendar (RFC 5545).
 *
 * @param language BCP 47
 */
record CalendarFile(String language, String name, List<Event> events) {
    private static final int MAX_OCTETS = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    /**
     * An event.
     *
     * @param id stays the same each time the file is made
     * @param revision how often it was changed
     * @param changed when it was announced or last changed
     */
    record Event(
            String id,
            int revision,
            Instant changed,
            boolean cancelled,
            Instant at,
            String summary,
            String description,
            String address) {}

    /** The content of the file. */
    String text() {
        StringBuilder file = new StringBuilder(1024);
        appendLine(file, "BEGIN:VCALENDAR");
        appendLine(file, "VERSION:2.0");
        appendLine(file, "PRODID:-//Shared Growth Observatory//Releases//EN");
        appendLine(file, "CALSCALE:GREGORIAN");
        appendLine(file, "NAME:" + escape(name));
        appendLine(file, "X-WR-CALNAME:" + escape(name));
        appendLine(file, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        if (events.isEmpty()) {
            appendTimeZone(file);
        }
        events.forEach(event -> appendEvent(file, event));
        appendLine(file, "END:VCALENDAR");
        return file.toString();
    }

    /** A calendar must have a component, so one without events contains the definition of UTC. */
    private static void appendTimeZone(StringBuilder file) {
        List.of(
                        "BEGIN:VTIMEZONE",
                        "TZID:Etc/UTC",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0000",
                        "END:STANDARD",
                        "END:VTIMEZONE")
                .forEach(text -> appendLine(file, text));
    }

    private void appendEvent(StringBuilder file, Event event) {
        appendLine(file, "BEGIN:VEVENT");
        appendLine(file, "UID:" + event.id());
        appendLine(file, "DTSTAMP:" + STAMP.format(event.changed()));
        appendLine(file, "SEQUENCE:" + event.revision());
        appendLine(file, "STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        appendLine(file, "DTSTART:" + STAMP.format(event.at()));
        appendLine(file, "SUMMARY;LANGUAGE=" + language + ":" + escape(event.summary()));
        appendLine(file, "DESCRIPTION;LANGUAGE=" + language + ":" + escape(event.description()));
        appendLine(file, "URL:" + event.address());
        appendLine(file, "TRANSP:TRANSPARENT");
        appendLine(file, "END:VEVENT");
    }

    private static String escape(String text) {
        return CONTROLS.matcher(text.replace("\r\n", "\n"))
                .replaceAll("")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Appends a line, folded so that no part is longer than 75 octets and no character is cut. */
    private static void appendLine(StringBuilder file, String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            String character = Character.toString(text.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MAX_OCTETS) {
                file.append(END).append(' ');
                octets = 1;
            }
            file.append(character);
            octets += size;
            i += character.length();
        }
        file.append(END);
    }
}
