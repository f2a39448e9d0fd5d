package org.sharedgrowth.observatory.gateway.adapter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.fault.FaultFrame;
import org.sharedgrowth.observatory.gateway.problem.RefusalPage;
import org.sharedgrowth.observatory.messages.Language;

/** Prepares the frame of error pages that are sent before the visitor is known. */
@Singleton
record RefusalFrame(FaultFrame frame) {
    void make(@Observes StartupEvent started) {
        Map<Language, String> frames = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            frames.put(
                    language,
                    frame.render(
                            language, RefusalPage.TITLE, RefusalPage.DETAIL, RefusalPage.SLUG));
        }
        RefusalPage.setFrames(frames);
    }
}
