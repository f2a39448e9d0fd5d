package org.sharedgrowth.observatory.indicators.submission.calendar;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.submission.row.AnnouncementState;
import org.sharedgrowth.observatory.indicators.submission.row.ScheduledRows;

/**
 * A line of the public calendar: which office will release data of which dataflow and when, without
 * the figures.
 *
 * @param revision how often it was changed
 * @param provider the office that will release
 * @param releaseAt the time, which the office may still change
 * @param changedAt when the office announced it or last changed the announcement
 */
@Schema(name = "AnnouncedRelease", description = "A release that an office announced.")
public record AnnouncedRelease(
        @Schema(
                        description = "Stays the same when the release is moved or cancelled.",
                        examples = "0f8fad5b-d9cb-469f-a165-70867728950e")
                UUID id,
        @Schema(
                        description = "How often the announcement was changed.",
                        minimum = "0",
                        examples = "0")
                int revision,
        AnnouncementState state,
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(examples = "NSO_KEN") String provider,
        @Schema(examples = "2027-03-01T09:00:00Z") Instant releaseAt,
        @Schema(
                        description = "When it was announced or last changed.",
                        examples = "2027-01-15T08:30:00Z")
                Instant changedAt) {
    static AnnouncedRelease of(ScheduledRows.Announcement row) {
        return new AnnouncedRelease(
                row.id(),
                row.revision(),
                row.state(),
                row.flow(),
                row.provider(),
                row.releaseAt(),
                row.changedAt());
    }
}
