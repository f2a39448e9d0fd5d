package org.sharedgrowth.observatory.gateway.portal.discovery.wellknown;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says whom to tell about a vulnerability ({@code security.txt}, RFC 9116).
 *
 * <p>Pure: depends only on its arguments.
 *
 * @param contacts addresses of mail, telephone or a page, the preferred one first
 * @param expires until when the contacts are valid
 */
record SecurityText(List<URI> contacts, Instant expires) {
    static final String PATH = "/.well-known/security.txt";
    private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

    /**
     * Reads the settings.
     *
     * @param contacts addresses, each with its scheme
     * @param expires an instant, such as {@code 2027-11-29T00:00:00Z}; null if it is not set
     * @throws IllegalArgumentException if an address is wrong, or if the instant is missing
     * @throws DateTimeParseException if the instant is wrong
     */
    static SecurityText of(List<String> contacts, @Nullable String expires) {
        if (expires == null) {
            throw new IllegalArgumentException(
                    "security.txt has contacts but no expiry date:"
                            + " set OBSERVATORY_SECURITY_EXPIRES");
        }
        return new SecurityText(
                contacts.stream().map(String::strip).map(SecurityText::contact).toList(),
                Instant.parse(expires.strip()));
    }

    private static URI contact(String setting) {
        URI address = URI.create(setting);
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme())) {
            throw new IllegalArgumentException(
                    "A contact must begin with mailto:, https: or tel:, but is '" + setting + "'");
        }
        return address;
    }

    /**
     * The document.
     *
     * @param origin scheme and host of its own address
     */
    String text(String origin) {
        return contacts.stream()
                .map(contact -> "Contact: " + contact + "\n")
                .collect(
                        Collectors.joining(
                                "",
                                "",
                                "Expires: " + expires + "\nCanonical: " + origin + PATH + "\n"));
    }
}
