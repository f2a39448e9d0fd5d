package org.sharedgrowth.observatory.gateway.portal.help;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.guide.GuideText;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The help page, in the reader's language.
 *
 * @param sections in order; the id of each is its address on the page
 * @param words the words that need an explanation
 */
public record HelpView(List<Section> sections, List<Word> words) {
    /** A heading and its paragraphs. */
    public record Section(String id, String heading, List<Markup> paragraphs) {}

    /** A word and what it means. */
    public record Word(String word, String meaning) {}

    static HelpView of(HelpText text, AgentHelpText agents, GuideText guides) {
        return new HelpView(
                List.of(
                        new Section(
                                "find",
                                text.find(),
                                List.of(
                                        text.findText(
                                                Markup.link("/search", text.searchLink()),
                                                Markup.link("/indicators", text.indicatorsLink()),
                                                Markup.link("/countries", text.countriesLink())))),
                        new Section(
                                "read",
                                text.read(),
                                List.of(
                                        Markup.ofText(text.readText()),
                                        text.methodsText(
                                                Markup.link("/methods", text.methodsLink())),
                                        Markup.link("/v", text.checkByCode()))),
                        new Section("old", text.past(), List.of(Markup.ofText(text.pastText()))),
                        new Section(
                                "take",
                                text.take(),
                                List.of(
                                        text.takeText(Markup.code("= + - @")),
                                        text.takeByProgram(
                                                Markup.link("/docs", text.interfacesLink()),
                                                Markup.link("/keys", text.keysLink())),
                                        Markup.link("/docs", guides.guides()),
                                        Markup.link("/help/agents", agents.title()))),
                        new Section(
                                "cite",
                                text.cite(),
                                List.of(
                                        text.citeText(
                                                Markup.link("/catalog", text.dataSetsLink())))),
                        new Section(
                                "send",
                                text.send(),
                                List.of(
                                        text.sendText(
                                                Markup.link("/calendar", text.calendarLink()))))),
                words(text));
    }

    private static List<Word> words(HelpText text) {
        return List.of(
                new Word(text.economies(), text.economiesMeaning()),
                new Word(text.release(), text.releaseMeaning()),
                new Word(text.revised(), text.revisedMeaning()),
                new Word(text.overtaken(), text.overtakenMeaning()),
                new Word(text.asItStood(), text.asItStoodMeaning()),
                new Word(text.estimated(), text.estimatedMeaning()),
                new Word(text.breakInSeries(), text.breakMeaning()),
                new Word(text.points(), text.pointsMeaning()));
    }
}
