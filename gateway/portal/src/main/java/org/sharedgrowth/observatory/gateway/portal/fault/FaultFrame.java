package org.sharedgrowth.observatory.gateway.portal.fault;

import jakarta.inject.Singleton;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/** The frame of error pages that the gateway sends before the visitor is known. */
@Singleton
public class FaultFrame {
    private final Shells shells;

    FaultFrame(Shells shells) {
        this.shells = shells;
    }

    /**
     * Renders an error page that is the same for all visitors.
     *
     * @param problem last part of the address of the page that explains the problem
     */
    public String render(String heading, String detail, String problem) {
        FaultView view =
                new FaultView(
                        heading,
                        detail,
                        "",
                        List.of(new PageLink("/problems/" + problem, "What this means")));
        return Templates.fault(shells.ofNobody(view.heading()), view).render();
    }
}
