package org.sharedgrowth.observatory.gateway.portal.indicator;

import org.sharedgrowth.observatory.gateway.portal.indicator.Economies.Economy;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Writes the sentences at the top of the page from its figures.
 *
 * @param released whether anything had been released by the date of the figures
 */
record WorldAnswer(WorldText text, Printer printer, boolean released) {
    /**
     * One or two sentences.
     *
     * @param ofWorld whether the view includes the figure of the whole world
     * @param part the group of people; if it is not empty, the sentences about everyone are not
     *     used
     */
    Markup of(String code, Economies economies, boolean ofWorld, String part) {
        if (economies.measured().isEmpty()) {
            return Markup.ofText(released ? text.answerIfNone() : text.answerIfNoneThen());
        }
        Markup range = range(economies);
        if (!ofWorld || economies.world().isEmpty()) {
            return range;
        }
        Economy world = economies.world().get();
        Markup first = text.answerOfWorld(part.isEmpty() ? code : "", bold(world), world.year());
        return Markup.ofHtml(first + " " + range);
    }

    private Markup range(Economies economies) {
        Economy high = economies.measured().getFirst();
        Economy low = economies.measured().getLast();
        return economies.measured().size() == 1
                ? text.answerOfOne(bold(high), high.name(), high.year())
                : text.answerOfRange(
                        bold(low), low.name(), low.year(), bold(high), high.name(), high.year());
    }

    private Markup bold(Economy one) {
        return Markup.bold(printer.inSentence(one.value()));
    }
}
