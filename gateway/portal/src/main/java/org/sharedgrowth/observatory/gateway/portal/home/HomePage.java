package org.sharedgrowth.observatory.gateway.portal.home;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.gap.EconomyGaps;
import org.sharedgrowth.observatory.gateway.portal.indicator.Economies;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.NameOrder;

/** Makes the home page from the answers of the services. */
final class HomePage {
    /**
     * Maximum number of subtopics that a topic names; more would make the page too large for slow
     * connections.
     */
    private static final int MAX_SUBTOPICS = 3;

    private final HomeParts parts;
    private final Wording wording;

    private HomePage(HomeParts parts, Language language) {
        this.parts = parts;
        this.wording =
                new Wording(
                        language,
                        parts.offices().items().stream()
                                .collect(
                                        Collectors.toMap(
                                                TopicRef::id, TopicRef::name, (one, _) -> one)));
    }

    static HomeView of(HomeParts parts, Language language) {
        return new HomePage(parts, language).view();
    }

    private HomeView view() {
        Comparator<String> nameOrder = NameOrder.of(wording.language());
        Economies economies =
                Economies.of(parts.newest().items(), parts.areas().items(), "", false, nameOrder);
        Figures lines = Figures.of(parts.lines().items());
        return new HomeView(
                new WorldBand(wording, lines, economies, parts.newest()).view(),
                examples(),
                new KeyFigures(
                                wording,
                                lines,
                                parts.lines().items(),
                                Figures.of(parts.national().items()))
                        .cards(),
                new WomenAndMen(
                                wording,
                                EconomyGaps.of(
                                        parts.pairs().items(),
                                        parts.areas().items(),
                                        Divide.WOMEN_MEN))
                        .view(),
                new Changes(wording, parts).view(),
                new NewestReport(wording).of(parts.reports(), parts.report()),
                parts.topics().stream().map(this::topic).toList());
    }

    private List<PageLink> examples() {
        HomeText text = wording.text();
        return Stream.of(text.exampleInternet(), text.exampleWomen(), text.exampleEconomy())
                .map(words -> new PageLink(Target.of("/search").with("q", words).toString(), words))
                .toList();
    }

    private HomeView.Topic topic(Topic topic) {
        return new HomeView.Topic(
                new PageLink(
                        Target.of("/indicators").with("topic", topic.id()).toString(),
                        topic.name()),
                topic.subtopics().stream()
                        .limit(MAX_SUBTOPICS)
                        .map(Topic::name)
                        .collect(Collectors.joining(" · ")),
                topic.withFigures() == 0
                        ? wording.text().noFigureYet()
                        : wording.text().withFigures(topic.withFigures()));
    }
}
