package org.sharedgrowth.observatory.local.process;

import java.util.OptionalLong;

/**
 * A port that is in use.
 *
 * @param pid empty if the operating system does not reveal it
 * @param owner the program's command line, or what is known about its owner
 */
public record TakenPort(int port, OptionalLong pid, String owner) {
    /** Describes the port in one line for a message: number, pid, command. */
    public String describe() {
        return pid.isPresent()
                ? "port " + port + " is taken by pid " + pid.getAsLong() + ": " + owner
                : "port " + port + " is taken by " + owner;
    }
}
