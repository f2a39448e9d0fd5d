package org.sharedgrowth.observatory.gateway.portal.guide;

import java.time.LocalDate;
import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * A task of a guide.
 *
 * @param text what is worth knowing about it
 * @param samples the lines that do it; may be empty
 */
public record Step(String heading, Markup text, List<Sample> samples) {
    static Step of(String heading, String text, Sample... samples) {
        return of(heading, Markup.ofText(text), samples);
    }

    static Step of(String heading, Markup text, Sample... samples) {
        return new Step(heading, text, List.of(samples));
    }

    /** A copy with the public address of the site and a day for figures as of a date. */
    Step at(String origin, LocalDate day) {
        return new Step(
                heading, text, samples.stream().map(sample -> sample.at(origin, day)).toList());
    }
}
