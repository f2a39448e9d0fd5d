package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.words.Cleaned;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.UnitText;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.citation.Citation;

/** The parts of an answer that all tools write in the same way. */
final class Envelope {
    /** Owners beyond these are counted in a citation. */
    private static final int MAX_OWNERS = 4;

    private Envelope() {}

    /** The sentence in front, with the language of sentences if names have another one. */
    static String summary(Language language, String text) {
        return language == Language.ENGLISH ? text : text + " (Sentences are in English.)";
    }

    /**
     * The words in front if an answer is a part only; empty if it has all.
     *
     * @param what what is counted, such as {@code rows}
     * @param next where the next part begins
     */
    static String part(int given, long total, String what, Cursor asked, Cursor next) {
        boolean more = next.after() < total;
        return more || asked.after() > 0
                ? given
                        + " of "
                        + total
                        + " "
                        + what
                        + (more ? "; go on with cursor " + next : "")
                        + ". "
                : "";
    }

    /** The release of an answer. */
    static ObjectNode release(Releases.@Nullable Pin release) {
        return Json.object()
                .put("id", release == null ? 0 : release.id())
                .put("published", instant(release));
    }

    /** The instant of a release for addresses; empty before the first. */
    static String instant(Releases.@Nullable Pin release) {
        return release == null ? "" : release.instant();
    }

    /** A release in a sentence. */
    static String inWords(Releases.@Nullable Pin release) {
        if (release == null || release.publishedAt() == null) {
            return "the state before the first release";
        }
        return "release " + release.id() + " of " + day(release);
    }

    private static @Nullable LocalDate day(Releases.@Nullable Pin release) {
        Instant instant = release == null ? null : release.publishedAt();
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** How to cite figures of these sources. */
    static ObjectNode cite(
            Call call,
            List<String> sources,
            String title,
            Releases.@Nullable Pin release,
            String link) {
        return node(citation(call, sources, title, release, link));
    }

    static Citation citation(
            Call call,
            List<String> sources,
            String title,
            Releases.@Nullable Pin release,
            String link) {
        List<String> named =
                sources.stream().map(source -> Cleaned.text(source, 120)).distinct().toList();
        return Citation.ofFigures(
                named.stream().limit(MAX_OWNERS).toList(),
                Math.max(0, named.size() - MAX_OWNERS),
                Cleaned.text(title),
                release == null ? 0 : release.id(),
                day(release),
                link,
                call.language());
    }

    static ObjectNode node(Citation citation) {
        return Json.object()
                .put("text", Cleaned.text(citation.text(), 900))
                .put("link", citation.address())
                .put("licence", citation.licence());
    }

    /** What somebody said. */
    static ObjectNode quote(String by, String text) {
        return Json.object().put("by", Cleaned.text(by, 80)).put("text", Cleaned.text(text));
    }

    /** Sources as quotations. */
    static ArrayNode sources(List<String> sources) {
        ArrayNode list = Json.list();
        sources.forEach(source -> list.add(quote("source", source)));
        return list;
    }

    /** A status in words. */
    static String status(@Nullable String code, Language language) {
        String words = Status.words(requireNonNullElse(code, "A"), language);
        return words.isEmpty() ? "normal value" : words;
    }

    /** The unit in words with its multiplier: million persons. */
    static String unit(Indicator indicator, int multiplier, Language language) {
        String unit = indicator.unitName().isEmpty() ? "no unit" : indicator.unitName();
        return switch (multiplier) {
            case 0 -> unit;
            case 3, 6, 9, 12 -> multiplied(unit, multiplier, language);
            default -> "10^" + multiplier + " " + unit;
        };
    }

    private static String multiplied(String unit, int multiplier, Language language) {
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
    static int bytes(ObjectNode part) {
        return Json.write(part).getBytes(StandardCharsets.UTF_8).length;
    }
}
