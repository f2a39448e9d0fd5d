package org.sharedgrowth.observatory.gateway.portal.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;

/** What the figures of an index come from. */
final class IndexSources {
    private IndexSources() {}

    /** Each indicator with its sources. */
    static List<String> of(Indices.Basis basis) {
        return basis.figures().stream()
                .map(input ->
                        Stream.concat(Stream.of(input.name()), sources(input))
                                .reduce((name, source) -> name + " · " + source)
                                .orElse(""))
                .toList();
    }

    private static Stream<String> sources(Indices.Input input) {
        return input.sources() == null || input.sources().isEmpty()
                ? Stream.ofNullable(input.source())
                : input.sources().stream();
    }

    /** The release of the figures. */
    static PageLink release(Releases.@Nullable Pin pin, IndexText text, Formats formats) {
        Instant published = pin == null ? null : pin.publishedAt();
        return pin == null || published == null
                ? PageLink.NONE
                : new PageLink(
                        Target.of("/releases", String.valueOf(pin.id())).toString(),
                        text.release(
                                pin.id(),
                                formats.date(LocalDate.ofInstant(published, ZoneOffset.UTC))));
    }
}
