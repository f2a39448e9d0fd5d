package org.sharedgrowth.observatory.gateway.quota;

import java.util.Locale;

/** Who shares a limit. */
public enum Tier {
    /** Without a token: counted by address. */
    GUEST,
    /** A person who signed in. */
    USER,
    /** A program with a client of its own, such as an office's. */
    MACHINE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
