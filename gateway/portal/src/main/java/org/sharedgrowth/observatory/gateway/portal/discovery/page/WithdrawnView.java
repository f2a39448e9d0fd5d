package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.WithdrawnFlow;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The page at the address of a data set that has no figures any more.
 *
 * @param title its name; its code if it has none
 * @param answer since when it has no figures
 * @param links links to the release that withdrew its last figures, and to all its releases
 */
public record WithdrawnView(String title, String answer, List<PageLink> links) {
    static WithdrawnView of(WithdrawnFlow one, Language language) {
        FlowText text = Texts.of(FlowText.class, language);
        String name = one.name().in(language);
        String title = name.isEmpty() ? one.id() : name;
        return new WithdrawnView(
                title,
                text.withdrawn(title, one.release(), one.day()),
                List.of(
                        new PageLink(
                                "/releases/" + one.release(),
                                text.release(one.release(), one.day())),
                        new PageLink("/releases?flow=" + one.id(), text.allReleases())));
    }
}
