package org.sharedgrowth.observatory.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requires that no complete private address range, which offices and VPNs use too, is trusted as a
 * proxy or allowed as a database: a caller from a trusted range could choose the address under
 * which it is counted.
 */
final class Trust implements Rule {
    private static final List<String> PRIVATE_RANGES =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fd00::/8");

    private static final Set<String> SETTINGS =
            Set.of("OBSERVATORY_TRUSTED_PROXIES", "KC_PROXY_TRUSTED_ADDRESSES");

    @Override
    public Stream<String> findings(List<Resource> installation) {
        return installation.stream()
                .flatMap(resource ->
                        Stream.concat(settings(resource), blocks(resource))
                                .filter(Trust::containsPrivateRange)
                                .map(range -> resource.id() + ": trusts all of " + range));
    }

    private static Stream<String> settings(Resource resource) {
        return resource.at("/data")
                .propertyStream()
                .filter(setting -> SETTINGS.contains(setting.getKey()))
                .flatMap(setting -> Stream.of(setting.getValue().asText().split(",", -1)))
                .map(String::strip)
                .filter(range -> !range.isEmpty());
    }

    private static Stream<String> blocks(Resource resource) {
        return resource.is("NetworkPolicy")
                ? resource.json().findValues("cidr").stream().map(JsonNode::asText)
                : Stream.empty();
    }

    private static boolean containsPrivateRange(String range) {
        return PRIVATE_RANGES.stream().anyMatch(privateRange -> contains(range, privateRange));
    }

    /** Whether a range contains another, as 10.0.0.0/7 contains 10.0.0.0/8. */
    private static boolean contains(String range, String other) {
        byte[] address = address(range);
        byte[] otherAddress = address(other);
        int bits = bits(range, address);
        if (address.length != otherAddress.length || bits > bits(other, otherAddress)) {
            return false;
        }
        int hostBits = Byte.SIZE * address.length - bits;
        return new BigInteger(1, address)
                .shiftRight(hostBits)
                .equals(new BigInteger(1, otherAddress).shiftRight(hostBits));
    }

    private static int bits(String range, byte[] address) {
        int slash = range.indexOf('/');
        return slash < 0
                ? Byte.SIZE * address.length
                : Integer.parseInt(range.substring(slash + 1));
    }

    private static byte[] address(String range) {
        try {
            return InetAddress.ofLiteral(range.replaceFirst("/.*", "")).getAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a range such as 10.42.0.0/16: " + range, e);
        }
    }
}
