package org.sharedgrowth.observatory.gateway.upstream;

import java.net.URI;

/**
 * One server behind the gateway.
 *
 * @param name what people are told when it is down; also the audience of tokens meant for it
 */
public record Upstream(String name, String host, int port) {

    static Upstream of(String name, URI uri) {
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "The address of " + name + " must be http://host:port, not '" + uri + "'");
        }
        return new Upstream(name, uri.getHost(), uri.getPort() == -1 ? 80 : uri.getPort());
    }
}
