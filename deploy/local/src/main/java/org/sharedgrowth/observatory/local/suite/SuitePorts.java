package org.sharedgrowth.observatory.local.suite;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The nine consecutive ports of a suite. The first one is the public port; the others are internal.
 * Debuggers use separate higher ports, which are open only on request.
 *
 * @param gateway the public port
 */
public record SuitePorts(int gateway) {
    static final String LOOPBACK = "127.0.0.1";
    private static final int COUNT = 9;

    /**
     * Distance of the first debugger port from the gateway's. The ports between the ninth and this
     * one are for nodes that tests add to a suite.
     */
    private static final int FIRST_DEBUGGER = 20;

    private static final List<String> PROGRAMS = List.of("gateway", "indicators", "reports");

    public int indicators() {
        return gateway + 1;
    }

    public int reports() {
        return gateway + 2;
    }

    public int keycloak() {
        return gateway + 3;
    }

    public int keycloakManagement() {
        return gateway + 4;
    }

    public int postgresql() {
        return gateway + 5;
    }

    public int gatewayManagement() {
        return gateway + 6;
    }

    public int indicatorsManagement() {
        return gateway + 7;
    }

    public int reportsManagement() {
        return gateway + 8;
    }

    /** The debugger port of the program with that name. */
    public int debugger(String program) {
        return gateway + FIRST_DEBUGGER + PROGRAMS.indexOf(program);
    }

    /** The public origin of this suite. */
    public String origin() {
        return "http://localhost:" + gateway;
    }

    /** The {@code iss} of every token. */
    public String issuer() {
        return origin() + "/auth/realms/observatory";
    }

    /** All ports of the suite, and those of the requested debuggers. */
    List<Integer> all(Selection selection) {
        return Stream.concat(
                        IntStream.range(gateway, gateway + COUNT).boxed(),
                        PROGRAMS.stream()
                                .filter(program -> selection.mode(program) != RunMode.JAR)
                                .map(this::debugger))
                .toList();
    }
}
