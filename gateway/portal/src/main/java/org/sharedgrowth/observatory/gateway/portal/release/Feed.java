package org.sharedgrowth.observatory.gateway.portal.release;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.xml.AtomFeed;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Makes a feed of releases. A release has the same id in all feeds and languages, derived from its
 * fingerprint, so that it stays the same if the observatory's address changes.
 *
 * @param origin scheme and host of our addresses
 */
record Feed(ReleasesPage.Parts parts, Language language, String origin) {
    /** The feed. */
    AtomFeed atom() {
        ReleaseText text = Texts.of(ReleaseText.class, language);
        ReleasesQuery query = parts.query();
        ReleaseLines lines = new ReleaseLines(language, parts.names());
        return new AtomFeed(
                language.tag(),
                title(),
                StableId.iri("feed\n" + query.filteredFeed() + "\n" + language.tag()),
                inLanguage(query.feed().toString()),
                inLanguage(query.firstPage().toString()),
                observatory(),
                parts.releases().items().stream()
                        .map(release -> entry(release, text, lines))
                        .toList());
    }

    private String title() {
        return ReleasesPage.of(parts, language).title() + " – " + observatory();
    }

    private String observatory() {
        return Texts.of(FrameText.class, language).observatory();
    }

    private AtomFeed.Entry entry(Releases.Item release, ReleaseText text, ReleaseLines lines) {
        String office = lines.office(release.provider());
        String flow = parts.names().flow(release.flow());
        List<String> summary = new ArrayList<>(List.of(lines.content(release)));
        if (release.reason() != null && !release.reason().isBlank()) {
            summary.add(text.reason(release.reason()));
        }
        return new AtomFeed.Entry(
                text.feedTitle(release.id(), office, flow),
                releaseId(release),
                updated(release),
                release.publishedAt(),
                inLanguage(address(release)),
                office,
                new AtomFeed.Category(requireNonNullElse(release.flow(), ""), flow),
                String.join(". ", summary));
    }

    /** The address of the release's page, with the filters of the feed. */
    private String address(Releases.Item release) {
        ReleasesQuery query = parts.query();
        return Target.of("/releases/" + release.id())
                .with("indicator", query.indicator())
                .with("area", query.area())
                .toString();
    }

    private String inLanguage(String address) {
        return origin + address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }

    private static Instant updated(Releases.Item release) {
        return Objects.requireNonNullElseGet(
                release.recordedAt(),
                () -> requireNonNullElse(release.publishedAt(), Instant.EPOCH));
    }

    private static String releaseId(Releases.Item release) {
        return StableId.iri(
                "release\n" + requireNonNullElse(release.hash(), Long.toString(release.id())));
    }
}
