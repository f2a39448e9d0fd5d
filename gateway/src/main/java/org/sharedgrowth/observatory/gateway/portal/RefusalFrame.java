package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.sharedgrowth.observatory.gateway.problem.RefusalPage;

/** Prepares the frame of error pages that are sent before the visitor is known. */
@Singleton
class RefusalFrame {
    private final Shells shells;

    RefusalFrame(Shells shells) {
        this.shells = shells;
    }

    void make(@Observes StartupEvent started) {
        FaultView view =
                new FaultView(
                        RefusalPage.TITLE,
                        RefusalPage.DETAIL,
                        "",
                        List.of(new PageLink("/problems/" + RefusalPage.SLUG, "What this means")));
        RefusalPage.frame(Templates.fault(shells.ofNobody(view.heading()), view).render());
    }
}
