package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import java.util.List;

/** The versions of the protocol, which are dates. */
public final class Version {
    /** The version in which each message states its version. */
    public static final String NEW = "2026-07-28";

    /** The version with which clients of unknown versions are answered. */
    public static final String OLD = "2025-11-25";

    /** All versions, the newest first. */
    public static final List<String> SPOKEN = List.of(NEW, OLD, "2025-06-18");

    private Version() {}

    /** Whether this version is supported and begins with {@code initialize}. */
    static boolean isOld(String version) {
        return !version.equals(NEW) && SPOKEN.contains(version);
    }

    /** The version of a session that a client asks for with {@code initialize}. */
    public static String agreed(String asked) {
        return isOld(asked) ? asked : OLD;
    }
}
