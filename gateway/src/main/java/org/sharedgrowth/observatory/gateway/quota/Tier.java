package org.sharedgrowth.observatory.gateway.quota;

import java.util.Locale;

/** The tier of a caller; each tier has its own limits. */
public enum Tier {
    /** A caller without a token or API key, counted by network. */
    GUEST,
    /** A person who signed in, or whose API key was sent. */
    USER,
    /** A program with its own client, such as an office's. */
    MACHINE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
