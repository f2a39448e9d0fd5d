package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CitedTexts;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.UnitText;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.Rights;

/** The parts of an answer that all tools write in the same way. */
final class Envelope {
    /** Maximum number of owners that a citation names; further ones are only counted. */
    private static final int MAX_OWNERS = 4;

    /** Maximum number of bytes of rows, so that an answer with its text has 36 kB at most. */
    private static final int MAX_BYTES = 12_000;

    private Envelope() {}

    /** Joins whole sentences, skipping empty ones. */
    static String summary(Call call, String... sentences) {
        String between = call.language() == Language.CHINESE ? "" : " ";
        return CleanText.visible(
                Stream.of(sentences)
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(between)));
    }

    /**
     * The sentence to begin with if an answer has only some of the rows; empty if it has all.
     *
     * @param next where the next part begins
     */
    static String part(Call call, int given, long total, Cursor asked, Cursor next) {
        checkWithin(asked, total);
        if (next.after() < total) {
            return call.text()
                    .partOfRows(Integer.toString(given), Long.toString(total), next.toString());
        }
        return asked.after() > 0
                ? call.text().lastPart(Integer.toString(given), Long.toString(total))
                : "";
    }

    /**
     * The rows for an answer: as many as clients accept, and at least one.
     *
     * @param from index of the first row
     */
    static ArrayNode fitting(ArrayNode rows, int from) {
        ArrayNode given = Json.list();
        int bytes = 0;
        for (int i = from; i < rows.size(); i++) {
            bytes += bytes(rows.path(i));
            if (bytes > MAX_BYTES && !given.isEmpty()) {
                break;
            }
            given.add(rows.path(i));
        }
        return given;
    }

    /**
     * Checks the position at which an answer is to continue.
     *
     * @throws ToolRefused if there are no rows after it
     */
    static void checkWithin(Cursor asked, long total) {
        if (asked.after() > 0 && asked.after() >= total) {
            throw new ToolRefused(
                    "Nothing is left after "
                            + asked
                            + ", because the total is "
                            + total
                            + "; omit 'cursor' to start over with the same arguments.");
        }
    }

    /** The release of an answer. */
    static ObjectNode release(Releases.@Nullable Pin release) {
        return Json.object()
                .put("id", release == null ? 0 : release.id())
                .put("published", instant(release));
    }

    /** The instant of a release for URLs; empty before the first release. */
    static String instant(Releases.@Nullable Pin release) {
        return release == null ? "" : release.instant();
    }

    /** A release in a sentence. */
    static String inWords(Call call, Releases.@Nullable Pin release) {
        LocalDate day = day(release);
        return release == null || day == null
                ? call.text().beforeReleases()
                : call.text().ofRelease(Long.toString(release.id()), day.toString());
    }

    private static @Nullable LocalDate day(Releases.@Nullable Pin release) {
        Instant instant = release == null ? null : release.publishedAt();
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** How to cite figures of these sources under the terms that apply to facts in general. */
    static ObjectNode cite(
            Call call,
            List<String> sources,
            String title,
            Releases.@Nullable Pin release,
            String link) {
        return cite(call, sources, Rights.ofFacts(call.language()), title, release, link);
    }

    /** How to cite figures of these sources. */
    static ObjectNode cite(
            Call call,
            List<String> sources,
            Rights rights,
            String title,
            Releases.@Nullable Pin release,
            String link) {
        return CitedTexts.citation(citation(call, sources, rights, title, release, link));
    }

    /** What may be done with all of these figures. */
    static Rights rights(Call call, List<Observation> figures) {
        return Rights.ofAll(
                figures.stream().map(figure -> figure.rights(call.language())).toList(),
                call.language());
    }

    /** The citation of figures of these sources. */
    static Citation citation(
            Call call,
            List<String> sources,
            Rights rights,
            String title,
            Releases.@Nullable Pin release,
            String link) {
        List<String> named =
                sources.stream().map(source -> CleanText.text(source, 120)).distinct().toList();
        return Citation.ofFigures(
                named.stream().limit(MAX_OWNERS).toList(),
                Math.max(0, named.size() - MAX_OWNERS),
                CleanText.text(title),
                release == null ? 0 : release.id(),
                day(release),
                link,
                rights,
                call.language());
    }

    /** Sources as quotations. */
    static ArrayNode sources(Call call, List<String> sources) {
        ArrayNode list = Json.list();
        sources.forEach(source -> list.add(CitedTexts.quotation(call.text().source(), source)));
        return list;
    }

    /** A status in words. */
    static String status(Call call, @Nullable String code) {
        String words = Status.words(requireNonNullElse(code, "A"), call.language());
        return words.isEmpty() ? call.text().normalValue() : words;
    }

    /** A value as it was published, or the words for none. */
    static String value(Call call, @Nullable BigDecimal value) {
        return value == null ? call.text().noValue() : value.toPlainString();
    }

    /** The unit in words with its multiplier: million persons. */
    static String unit(Call call, Indicator indicator, int multiplier) {
        String name = CleanText.text(indicator.unitName());
        String unit = name.isEmpty() ? call.text().noUnit() : name;
        return switch (multiplier) {
            case 0 -> unit;
            case 3, 6, 9, 12 ->
                    CleanText.visible(withMultiplier(unit, multiplier, call.language()));
            default ->
                    CleanText.visible(call.text().powerOfTen(Integer.toString(multiplier), unit));
        };
    }

    private static String withMultiplier(String unit, int multiplier, Language language) {
        UnitText text = Amounts.of(language).text();
        boolean abbreviation = unit.length() > 1 && Character.isUpperCase(unit.charAt(1));
        String small =
                abbreviation
                        ? unit
                        : unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1);
        return switch (multiplier) {
            case 3 -> text.thousand(small);
            case 6 -> text.million(small);
            case 9 -> text.billion(small);
            default -> text.trillion(small);
        };
    }

    /** The number of bytes of a part of an answer. */
    static int bytes(JsonNode part) {
        return Json.write(part).getBytes(StandardCharsets.UTF_8).length;
    }
}
