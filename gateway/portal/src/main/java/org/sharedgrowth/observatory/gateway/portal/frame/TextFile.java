package org.sharedgrowth.observatory.gateway.portal.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;

/**
 * A text for programs, such as a feed or a calendar, that is answered instead of a page.
 *
 * @param type its media type
 * @param modified when its content last changed; null if that is not known
 * @param name name of the file where it is to be saved; null if it is to be shown
 * @param shared whether everybody gets the same text
 */
public record TextFile(
        Language language,
        String type,
        String text,
        @Nullable Instant modified,
        @Nullable String name,
        boolean shared) {}
