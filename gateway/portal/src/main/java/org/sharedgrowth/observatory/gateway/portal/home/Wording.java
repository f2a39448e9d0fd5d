package org.sharedgrowth.observatory.gateway.portal.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldText;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Writes figures, releases and offices in the reader's language.
 *
 * @param offices names of offices by id
 */
record Wording(Language language, Map<String, String> offices) {
    Formats formats() {
        return Formats.of(language);
    }

    HomeText text() {
        return Texts.of(HomeText.class, language);
    }

    /** The name of the observatory. */
    String observatory() {
        return Texts.of(FrameText.class, language).observatory();
    }

    /** The words for the world and its parts. */
    WorldText worldText() {
        return Texts.of(WorldText.class, language);
    }

    /** A span from 0 to 100, in the direction of the language. */
    Span shares() {
        return Span.ofShares(language.isRightToLeft());
    }

    /** A share for a text: 68%. */
    String percent(Figure figure) {
        return percent(figure.value());
    }

    /** A share for a text, without decimals, except for one decimal below ten. */
    String percent(BigDecimal share) {
        int decimals = share.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return formats().percent(share.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A share with one decimal at most: 42.8%. */
    String exactPercent(Figure figure) {
        return formats().percent(shortest(figure.value()));
    }

    /** Rounded to one decimal, which is left out if it is zero. */
    static BigDecimal shortest(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Names of sources, each in its own writing direction. */
    static Markup sources(Collection<String> names) {
        return Markup.ofHtml(
                names.stream()
                        .filter(name -> !name.isEmpty())
                        .map(name -> "<bdi>" + Markup.ofText(name) + "</bdi>")
                        .collect(Collectors.joining("; ")));
    }

    /** The name of an office, else its code. */
    String office(String id) {
        return offices.getOrDefault(id, id);
    }

    PageLink release(long number) {
        return number == 0
                ? PageLink.NONE
                : new PageLink("/releases/" + number, text().releaseNumber(number));
    }

    /** A link to the release from which a list was read. */
    Markup releaseLink(Listing<?> list) {
        Releases.Pin pin = list.release();
        if (pin == null || pin.id() == 0 || pin.publishedAt() == null) {
            return Markup.ofText("");
        }
        String day = formats().date(LocalDate.ofInstant(pin.publishedAt(), ZoneOffset.UTC));
        return Markup.link("/releases/" + pin.id(), worldText().release(pin.id(), day));
    }

    /** Joins sentences, with a space between them if the language uses one. */
    Markup join(Stream<Markup> sentences) {
        String space = language == Language.CHINESE ? "" : " ";
        return Markup.ofHtml(sentences.map(Markup::toString).collect(Collectors.joining(space)));
    }
}
