package org.sharedgrowth.observatory.gateway.portal.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;

/**
 * A text for programs, such as a feed or a calendar, which is returned instead of a page. It is the
 * same for everybody in the language, and programs of any site may read it.
 *
 * @param type its media type
 * @param modified when its content last changed; null if unknown
 * @param name name under which browsers save it; null if they may show it
 */
public record TextFile(
        Language language,
        String type,
        String text,
        @Nullable Instant modified,
        @Nullable String name) {}
