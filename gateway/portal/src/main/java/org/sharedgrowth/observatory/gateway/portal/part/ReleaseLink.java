package org.sharedgrowth.observatory.gateway.portal.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.messages.Formats;

/** A link to the release from which the figures of a page were read. */
public final class ReleaseLink {
    private ReleaseLink() {}

    /**
     * The link; none if the release is not known.
     *
     * @param label the text for the number of the release and its day
     */
    public static PageLink of(
            Releases.@Nullable Pin pin, Formats formats, BiFunction<Long, String, String> label) {
        Instant published = pin == null ? null : pin.publishedAt();
        return pin == null || published == null
                ? PageLink.NONE
                : new PageLink(
                        Target.of("/releases", String.valueOf(pin.id())).toString(),
                        label.apply(
                                pin.id(),
                                formats.date(LocalDate.ofInstant(published, ZoneOffset.UTC))));
    }
}
