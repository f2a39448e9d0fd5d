package org.sharedgrowth.observatory.gateway.route.request;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of the client. Behind a load balancer it is what the balancer wrote into {@code
 * X-Forwarded-For}: the last entry that is not a balancer's, because the client can forge the
 * entries before it.
 */
@Singleton
public final class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** A range of addresses, such as {@code 10.0.0.0/8}. */
    private record Network(byte[] address, int bits) {
        static Network parse(String text) {
            int slash = text.indexOf('/');
            String literal = slash < 0 ? text : text.substring(0, slash);
            byte[] address = NetUtil.createByteArrayFromIpAddressString(literal.strip());
            if (address == null) {
                throw new IllegalArgumentException("Not a network such as 10.0.0.0/8: " + text);
            }
            int max = Byte.SIZE * address.length;
            int bits = slash < 0 ? max : Integer.parseInt(text.substring(slash + 1).strip());
            if (bits < 0 || bits > max) {
                throw new IllegalArgumentException("Not a network such as 10.0.0.0/8: " + text);
            }
            return new Network(address, bits);
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> balancers;

    @Inject
    ClientAddress(RouteConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    /**
     * @param networks networks of the load balancers, whose header is trusted
     * @throws IllegalArgumentException if one is not a network
     */
    ClientAddress(List<String> networks) {
        balancers = networks.stream().map(Network::parse).toList();
    }

    /** The address as text, empty where the connection has none. */
    public String of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        if (address == null) {
            return "";
        }
        return balancers.isEmpty()
                ? address
                : addressBehind(address, request.headers().getAll(FORWARDED_FOR));
    }

    /**
     * The address of the client behind the load balancers.
     *
     * @param peer the other end of the connection
     * @param forwardedFor lines of the header as received
     */
    String addressBehind(String peer, List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        forwardedFor.forEach(line -> hops.addAll(List.of(line.split(",", -1))));
        String address = peer;
        for (int i = hops.size() - 1; i >= 0 && isBalancer(address); i--) {
            String previousHop = canonicalAddress(hops.get(i));
            if (previousHop == null) {
                break;
            }
            address = previousHop;
        }
        return address;
    }

    private boolean isBalancer(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && balancers.stream().anyMatch(network -> network.contains(bytes));
    }

    /** The address in canonical form; null if the text is not an address. */
    private static @Nullable String canonicalAddress(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text.strip());
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError("an address of " + bytes.length + " bytes", e);
        }
    }
}
