package org.sharedgrowth.observatory.indicators.submission.calendar;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of the public calendar, without any content.
 *
 * @param provider the office that will release
 * @param releaseAt the time, which the office may still change
 */
@Schema(name = "AnnouncedRelease", description = "A release that an office announced.")
public record AnnouncedRelease(
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(examples = "NSO_KEN") String provider,
        @Schema(examples = "2027-03-01T09:00:00Z") Instant releaseAt) {}
