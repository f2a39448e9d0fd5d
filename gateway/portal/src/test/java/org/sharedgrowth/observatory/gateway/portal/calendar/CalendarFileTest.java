package org.sharedgrowth.observatory.gateway.portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.calendar.CalendarFile.Event;

class CalendarFileTest {
    private static final Instant CREATED = Instant.parse("2026-11-28T00:00:00Z");
    private static final Instant AT = Instant.parse("2027-03-01T06:00:00Z");

    @Test
    void anEventHasItsIdItsStateAndItsInstantInUtc() {
        String file =
                file(
                        new Event(
                                "id-1",
                                2,
                                CREATED,
                                true,
                                AT,
                                "Kenya",
                                "Planned",
                                "https://example.org/c"));

        assertTrue(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"), file);
        assertTrue(file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"), file);
        assertTrue(file.contains("\r\nUID:id-1\r\n"), file);
        assertTrue(file.contains("\r\nSEQUENCE:2\r\nSTATUS:CANCELLED\r\n"), file);
        assertTrue(file.contains("\r\nDTSTAMP:20261128T000000Z\r\n"), file);
        assertTrue(file.contains("\r\nDTSTART:20270301T060000Z\r\n"), file);
        assertTrue(file.contains("\r\nSUMMARY;LANGUAGE=en:Kenya\r\n"), file);
    }

    @Test
    void specialCharactersAreEscapedAndControlCharactersRemoved() {
        String file =
                file(
                        new Event(
                                "id",
                                0,
                                CREATED,
                                false,
                                AT,
                                "a,b;c\\d\r\ne\u0007f",
                                "x\rBEGIN:VALARM",
                                "https://e.org"));

        assertTrue(file.contains("SUMMARY;LANGUAGE=en:a\\,b\\;c\\\\d\\nef\r\n"), file);
        assertFalse(file.contains("\nBEGIN:VALARM"), file);
        assertFalse(file.replace("\r\n", "").contains("\r"), file);
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String name = "مكتب تجريبي: كينيا، 示范机构：肯尼亚 😀 ".repeat(6);
        String file =
                file(
                        new Event(
                                "id",
                                0,
                                CREATED,
                                false,
                                AT,
                                name,
                                name,
                                "https://example.org/calendar"));

        for (String line : file.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\uFFFD"), line);
        }
        String unfolded = file.replace("\r\n ", "");
        assertTrue(unfolded.contains("SUMMARY;LANGUAGE=en:" + name), unfolded);
    }

    @Test
    void aCalendarWithoutEventsIsValid() {
        String file = file();

        assertTrue(file.contains("BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\n"), file);
        assertEquals(-1, file.indexOf("BEGIN:VEVENT"));
    }

    private static String file(Event... events) {
        return new CalendarFile("en", "Release calendar", List.of(events)).text();
    }
}
