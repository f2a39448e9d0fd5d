package org.sharedgrowth.observatory.gateway.portal.fault;

import jakarta.inject.Singleton;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The frame of error pages that the gateway sends before the visitor is known. */
@Singleton
public class FaultFrame {
    private final Shells shells;

    FaultFrame(Shells shells) {
        this.shells = shells;
    }

    /**
     * Renders an error page that is the same for all visitors of a language.
     *
     * @param problem last part of the address of the page that explains the problem
     */
    public String render(Language language, String heading, String detail, String problem) {
        FaultText text = Texts.of(FaultText.class, language);
        FaultView view =
                new FaultView(
                        heading,
                        detail,
                        "",
                        "",
                        List.of(new PageLink("/problems/" + problem, text.whatThisMeans())));
        return Templates.fault(shells.withoutVisitor(heading, language), text, view).render();
    }
}
