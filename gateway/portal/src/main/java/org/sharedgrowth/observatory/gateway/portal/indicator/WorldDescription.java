package org.sharedgrowth.observatory.gateway.portal.indicator;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.FlowLinks;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Link;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Links;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.TimeMap;
import org.sharedgrowth.observatory.gateway.portal.discovery.schema.MeasuredIndicator;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Describes the page of an indicator for programs: data for search engines, and links. */
record WorldDescription(WorldPage.Parts parts, Download download, Language language) {
    /** Last part of the path of the document with all links. */
    static final String LINKSET = "/linkset.json";

    static WorldDescription of(WorldPage.Parts parts, Language language) {
        Download download = Download.of(parts.query().selection(), parts.figures());
        return new WorldDescription(parts, download, language);
    }

    /** The description in terms of schema.org. */
    Markup block() {
        Indicator indicator = parts.indicator();
        Releases.Pin pin = parts.figures().release();
        Instant published = pin == null ? null : pin.publishedAt();
        return new MeasuredIndicator(
                        parts.origin(),
                        Texts.of(FrameText.class, language).observatory(),
                        page(),
                        indicator.shortName(),
                        requireNonNullElse(indicator.definition(), ""),
                        indicator.unitName(),
                        year(
                                indicator.dataflows().stream()
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
                        licence(),
                        language)
                .block();
    }

    /** The links of the page; those that most programs need come first. */
    Links links() {
        List<Link> links = new ArrayList<>();
        Releases.Pin pin = parts.figures().release();
        if (pin != null && pin.id() > 0) {
            links.add(new Link("cite-as", address(pinnedPage(pin))));
        }
        links.add(new Link("type", "https://schema.org/Dataset"));
        links.add(new Link("linkset", address(page() + LINKSET), Links.TYPE));
        List<String> flows =
                parts.indicator().dataflows().stream()
                        .map(flow -> address("/flows/" + Target.encode(flow.id())))
                        .toList();
        flows.stream().limit(1).forEach(flow -> links.add(new Link("collection", flow)));
        if (past() != null) {
            links.add(new Link("original", address(parts.query().at(Map.of()).page().toString())));
            flows.stream()
                    .limit(1)
                    .forEach(flow ->
                            links.add(new Link("timemap", flow + TimeMap.PATH, TimeMap.TYPE)));
        }
        addFile(links);
        flows.stream()
                .limit(1)
                .forEach(flow ->
                        links.add(
                                new Link(
                                        "describedby",
                                        flow + ".ttl",
                                        "text/turtle",
                                        FlowLinks.DCAT_AP)));
        String licence = licence();
        if (!licence.isEmpty()) {
            links.add(new Link("license", licence));
        }
        links.add(
                new Link(
                        "describedby",
                        address(
                                "/api/indicators/v1/indicators/"
                                        + Target.encode(parts.indicator().code())),
                        "application/json"));
        flows.stream().skip(1).forEach(flow -> links.add(new Link("collection", flow)));
        return new Links(address(page()), links);
    }

    private void addFile(List<Link> links) {
        if (!download.csv().isEmpty()) {
            links.add(new Link("item", address(download.csv()), "application/vnd.sdmx.data+csv"));
            links.add(
                    new Link(
                            "describedby",
                            address(download.csv().replace("format=csvdata", "format=csvw")),
                            "application/csvm+json"));
        }
    }

    /** The publication time of the release that the address asks for; null for today's figures. */
    @Nullable Instant past() {
        Releases.Pin pin = parts.figures().release();
        return parts.query().isPast() && pin != null ? pin.publishedAt() : null;
    }

    /** The address of the licence of all figures; empty unless all have the same one. */
    private String licence() {
        List<String> given =
                parts.figures().items().stream()
                        .map(figure -> requireNonNullElse(figure.licence(), ""))
                        .distinct()
                        .toList();
        return given.size() == 1 ? given.getFirst() : "";
    }

    private String address(String target) {
        return parts.origin() + target;
    }

    private String pinnedPage(Releases.Pin pin) {
        return Target.of(page()).with("release", pin.id()).toString();
    }

    private String page() {
        return "/indicators/" + Target.encode(parts.indicator().code());
    }

    private static String year(String period) {
        return period.length() < 4 ? "" : period.substring(0, 4);
    }
}
