package org.sharedgrowth.observatory.gateway.portal.office;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Offices.Office;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseLines;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the pages of offices. */
final class OfficePages {
    private static final int MAX_NAMED = 12;

    private final Language language;
    private final OfficeText text;
    private final Formats formats;
    private final OfficeNames names;
    private final ReleaseLines lines;

    OfficePages(Language language, OfficeNames names) {
        this.language = language;
        this.text = Texts.of(OfficeText.class, language);
        this.formats = Formats.of(language);
        this.names = names;
        this.lines = new ReleaseLines(language, names);
    }

    /** All offices, sorted by name. */
    OfficesView all() {
        List<Office> offices =
                names.all().stream()
                        .sorted(Comparator.comparing(this::name, NameOrder.of(language)))
                        .toList();
        int economies =
                (int)
                        offices.stream()
                                .flatMap(office -> office.places().stream())
                                .distinct()
                                .count();
        return new OfficesView(
                offices.isEmpty()
                        ? Markup.ofText(text.unavailable())
                        : text.answerOfAll(offices.size(), economies),
                text.caption(offices.size()),
                offices.stream().map(this::row).toList());
    }

    private OfficesView.Row row(Office office) {
        List<String> places = office.places().stream().map(Area::name).toList();
        return new OfficesView.Row(
                address(office),
                name(office),
                places.isEmpty() || places.size() > MAX_NAMED
                        ? text.severalEconomies()
                        : formats.list(places),
                formats.list(office.dataSets().stream().map(Code::name).toList()),
                formats.number(office.releases()),
                lines.day(last(office)));
    }

    /** One office. */
    OfficeView one(
            Office office,
            Listing<Releases.Item> releases,
            Listing<Releases.PlannedRelease> planned) {
        Target all = Target.of("/releases").with("office", office.id());
        return new OfficeView(
                name(office),
                answer(office),
                requireNonNullElse(office.description(), ""),
                office.dataSets().stream()
                        .map(flow ->
                                new PageLink(all.with("flow", flow.code()).toString(), flow.name()))
                        .toList(),
                planned.items().stream()
                        .filter(one -> office.id().equals(one.provider()))
                        .map(lines::of)
                        .toList(),
                releases.items().stream().map(lines::of).toList(),
                releases.known(),
                all.toString(),
                Target.of("/releases.atom")
                        .with("office", office.id())
                        .with("lang", language.tag())
                        .toString(),
                text.code(office.id()));
    }

    private Markup answer(Office office) {
        String day = lines.day(last(office));
        if (office.places().isEmpty()) {
            return text.answerOfManyEconomies(office.releases(), day);
        }
        List<String> links =
                office.places().stream()
                        .limit(MAX_NAMED)
                        .map(place ->
                                Markup.link(Regions.page(place.code()), place.name()).toString())
                        .toList();
        int more = office.places().size() - links.size();
        Markup named = Markup.ofHtml(formats.list(links));
        Markup economies = more > 0 ? text.moreEconomies(named, more) : named;
        return office.releases() == 0
                ? text.answerWithoutReleases(economies)
                : text.answerOfOffice(economies, office.releases(), day);
    }

    private String name(Office office) {
        return lines.office(office.id());
    }

    private static @Nullable Instant last(Office office) {
        Releases.Pin pin = office.last();
        return pin == null ? null : pin.publishedAt();
    }

    private static String address(Office office) {
        return Target.of("/offices", office.id()).toString();
    }
}
