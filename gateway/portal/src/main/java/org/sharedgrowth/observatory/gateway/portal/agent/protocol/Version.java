package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import java.util.List;

/** The versions of the protocol, which are dates. */
public final class Version {
    /** The newest version, in which each message states its version. */
    public static final String NEW = "2026-07-28";

    /** The version offered to clients that request an unknown one. */
    public static final String OLD = "2025-11-25";

    /** All supported versions, the newest first. */
    public static final List<String> SUPPORTED = List.of(NEW, OLD, "2025-06-18");

    private Version() {}

    /** Whether a version is supported and its clients begin with {@code initialize}. */
    static boolean usesInitialize(String version) {
        return !version.equals(NEW) && SUPPORTED.contains(version);
    }

    /**
     * The version for a client that requests one with {@code initialize}: the requested one if it
     * is supported and its clients begin in this way, else {@link #OLD}.
     */
    public static String negotiate(String requested) {
        return usesInitialize(requested) ? requested : OLD;
    }
}
