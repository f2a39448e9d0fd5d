package org.sharedgrowth.observatory.gateway.portal.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.Messages;

/** A tool that newcomers work with. The text of each constant is the title of its guide. */
@Messages
public enum Tool {
    R,
    PYTHON,
    SPREADSHEET,
    SDMX,
    WORLD_BANK,
    SDK,
    ASSISTANT,
    HARVESTER;

    private static final String GUIDES = "/docs/with/";

    /** The path of its guide. */
    public String address() {
        return GUIDES + slug();
    }

    /**
     * The tool whose guide has this path segment below {@code /docs/with}; empty if there is none.
     */
    static Optional<Tool> find(String slug) {
        return Arrays.stream(values())
                .filter(tool -> tool.slug().equalsIgnoreCase(slug))
                .findFirst();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
