package org.sharedgrowth.observatory.gateway.portal.checkcode;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;

/** The formats in which a figure is returned. */
enum CheckCodeFormat {
    HTML(MediaType.TEXT_HTML),
    JSON(MediaType.APPLICATION_JSON),
    TEXT(MediaType.TEXT_PLAIN);

    private final String type;

    CheckCodeFormat(String type) {
        this.type = type;
    }

    private boolean isCompatible(MediaType sent) {
        return MediaType.valueOf(type).isCompatible(sent);
    }

    /**
     * The format of an answer.
     *
     * @param format parameter of the address; empty or null if there is none
     * @param accepted media types by preference
     * @throws ServiceRefused 400 if the parameter names another format
     */
    static CheckCodeFormat of(@Nullable String format, List<MediaType> accepted) {
        if (format != null && !format.isEmpty()) {
            return Stream.of(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                    .findFirst()
                    .orElseThrow(() ->
                            new ServiceRefused(
                                    ProblemType.INVALID_PARAMETER,
                                    "The parameter 'format' must be html, json or text."));
        }
        return accepted.stream()
                .flatMap(sent -> Stream.of(values()).filter(one -> one.isCompatible(sent)))
                .findFirst()
                .orElse(HTML);
    }
}
