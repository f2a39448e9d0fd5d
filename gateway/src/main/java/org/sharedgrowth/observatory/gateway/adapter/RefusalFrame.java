package org.sharedgrowth.observatory.gateway.adapter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.portal.fault.FaultFrame;
import org.sharedgrowth.observatory.gateway.problem.RefusalPage;

/** Prepares the frame of error pages that are sent before the visitor is known. */
@Singleton
class RefusalFrame {
    private final FaultFrame frame;

    RefusalFrame(FaultFrame frame) {
        this.frame = frame;
    }

    void make(@Observes StartupEvent started) {
        RefusalPage.frame(frame.render(RefusalPage.TITLE, RefusalPage.DETAIL, RefusalPage.SLUG));
    }
}
