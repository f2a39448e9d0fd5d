package org.sharedgrowth.observatory.gateway.portal.country;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Change;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.News;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.RevisedCell;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.SentRelease;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.State;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Writes what the office of a country announced, sent and revised.
 *
 * @param zone the time zone of the office
 */
record OfficeNews(
        CountryText text,
        Language language,
        Amounts amounts,
        Map<String, Indicator> indicators,
        ZoneId zone) {
    private static final int MAX_REVISED = 5;

    /** The status of a missing value. */
    private static final String MISSING = "O";

    /** Position of the first breakdown in a key, after frequency, area and indicator. */
    private static final int FIRST_BREAKDOWN = 3;

    /**
     * Planned releases first, then past releases, the newest of them first. A release that revised
     * figures has an entry for each of them, up to a maximum, instead of one for the release.
     */
    News of(OfficeAnswers office) {
        List<Change> changes = new ArrayList<>();
        office.announced().forEach(planned -> changes.add(plannedEntry(planned)));
        for (SentRelease sent : office.releases()) {
            List<RevisedCell> revised =
                    office.revised().stream()
                            .filter(cell -> cell.release() == sent.id())
                            .filter(cell -> cell.change().equals("revised"))
                            .limit(MAX_REVISED)
                            .toList();
            revised.forEach(cell -> changes.add(revisionEntry(cell, sent)));
            if (revised.isEmpty()) {
                changes.add(new Change(day(sent.publishedAt()), "", releaseSentence(sent)));
            }
        }
        return new News(text.office(), changes);
    }

    private Change plannedEntry(Releases.PlannedRelease planned) {
        Instant at = planned.releaseAt();
        String time = at == null ? "" : amounts.formats().time(at, zone);
        String day = at == null ? "" : amounts.formats().date(at.atZone(zone).toLocalDate());
        return new Change(day, text.planned(), Markup.ofText(text.plannedAt(time)));
    }

    private Markup releaseSentence(SentRelease sent) {
        return text.sent(
                Math.toIntExact(sent.observations()),
                Math.toIntExact(sent.seriesAdded() + sent.seriesRevised()),
                reason(sent),
                release(sent));
    }

    private Change revisionEntry(RevisedCell cell, SentRelease sent) {
        return new Change(
                day(sent.publishedAt()),
                "",
                text.revised(
                        name(cell),
                        amounts.formats().period(cell.period()),
                        markup(cell, cell.previous(), "del"),
                        markup(cell, cell.current(), "b"),
                        reason(sent),
                        release(sent)));
    }

    private Markup release(SentRelease sent) {
        return Markup.link("/releases/" + sent.id(), amounts.formats().number(sent.id()));
    }

    private Markup reason(SentRelease sent) {
        String reason = requireNonNullElse(sent.reason(), "");
        return reason.isBlank() ? Markup.ofText("") : text.reason(reason);
    }

    /** The name of the indicator, with the group of people if the figure is about one. */
    private String name(RevisedCell cell) {
        Indicator indicator = indicators.get(requireNonNullElse(cell.indicator(), ""));
        String name = indicator == null ? "" : indicator.shortName();
        String[] codes = cell.key().split("\\.", -1);
        String nameWithGroups = name;
        for (int i = FIRST_BREAKDOWN; i < codes.length; i++) {
            if (!codes[i].equals("_T") && !codes[i].equals("_Z")) {
                nameWithGroups = text.ofGroup(nameWithGroups, text.group(codes[i]));
            }
        }
        return nameWithGroups;
    }

    private Markup markup(RevisedCell cell, @Nullable State state, String element) {
        BigDecimal value = state == null ? null : state.value();
        Indicator indicator = indicators.get(requireNonNullElse(cell.indicator(), ""));
        String status = state == null ? MISSING : requireNonNullElse(state.status(), MISSING);
        String words =
                value == null ? Status.words(status, language) : amounts.shortest(value, indicator);
        return Markup.ofHtml("<" + element + ">" + Markup.ofText(words) + "</" + element + ">");
    }

    private String day(@Nullable Instant at) {
        return at == null ? "" : amounts.formats().date(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
