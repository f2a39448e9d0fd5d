package org.sharedgrowth.observatory.gateway.portal.indicator;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Link;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Links;
import org.sharedgrowth.observatory.gateway.portal.discovery.schema.Measured;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Describes the page of an indicator for programs: data for search engines, and links. */
record WorldDescription(WorldPage.Parts parts, Download download, Language language) {

    /** The description by schema.org. */
    Markup block() {
        Indicator indicator = parts.indicator();
        Releases.Pin pin = parts.figures().release();
        Instant published = pin == null ? null : pin.publishedAt();
        return new Measured(
                        parts.origin(),
                        Texts.of(FrameText.class, language).observatory(),
                        page(),
                        indicator.shortName(),
                        requireNonNullElse(indicator.definition(), ""),
                        indicator.unitName(),
                        year(
                                indicator.held().stream()
                                        .map(flow -> requireNonNullElse(flow.firstPeriod(), ""))
                                        .filter(period -> !period.isEmpty())
                                        .min(String::compareTo)
                                        .orElse("")),
                        year(indicator.lastPeriod()),
                        published == null
                                ? ""
                                : LocalDate.ofInstant(published, ZoneOffset.UTC).toString(),
                        pin == null ? 0 : pin.id(),
                        download.csv(),
                        "",
                        language)
                .block();
    }

    /** The value of the header {@code Link}. */
    String links() {
        String origin = parts.origin();
        List<Link> links = new ArrayList<>();
        Releases.Pin pin = parts.figures().release();
        if (pin != null && pin.id() > 0) {
            links.add(new Link("cite-as", origin + pinned(pin)));
        }
        links.add(new Link("type", "https://schema.org/Dataset"));
        for (Flow flow : parts.indicator().held()) {
            links.add(new Link("collection", origin + "/flows/" + Target.encoded(flow.id())));
        }
        if (!download.csv().isEmpty()) {
            links.add(new Link("item", origin + download.csv(), "application/vnd.sdmx.data+csv"));
            links.add(
                    new Link(
                            "describedby",
                            origin + download.csv().replace("format=csvdata", "format=csvw"),
                            "application/csvm+json"));
        }
        return new Links(origin + page(), links).header();
    }

    private String pinned(Releases.Pin pin) {
        return Target.of(page()).with("release", pin.id()).toString();
    }

    private String page() {
        return "/indicators/" + Target.encoded(parts.indicator().code());
    }

    private static String year(String period) {
        return period.length() < 4 ? "" : period.substring(0, 4);
    }
}
