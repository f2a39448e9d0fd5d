package org.sharedgrowth.observatory.local.suite;

import java.util.List;

/**
 * The nine ports of a suite, in a row from the public one. Only that one is for others.
 *
 * @param gateway the public port
 */
public record SuitePorts(int gateway) {
    private static final int COUNT = 9;

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

    /** What a browser and the tokens call this suite. */
    public String origin() {
        return "http://localhost:" + gateway;
    }

    /** The {@code iss} of every token. */
    public String issuer() {
        return origin() + "/auth/realms/observatory";
    }

    List<Integer> all() {
        return java.util.stream.IntStream.range(gateway, gateway + COUNT).boxed().toList();
    }
}
