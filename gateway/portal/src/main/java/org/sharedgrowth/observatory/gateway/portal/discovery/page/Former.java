package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Collection;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Withdrawn;
import org.sharedgrowth.observatory.messages.Language;

/** Answers at addresses where data sets stood before. Programs of any site may read them. */
final class Former {
    private static final int PERMANENT_REDIRECT = 308;
    private static final int GONE = 410;

    private Former() {}

    /** Leads to the new address, for good. */
    static <T> RestResponse<T> moved(URI now) {
        return open(ResponseBuilder.<T>create(PERMANENT_REDIRECT).location(now)).build();
    }

    /** Says to a program what stood at the address of a description. */
    static RestResponse<byte[]> gone(Collection all, Withdrawn one) {
        String text =
                "Data set "
                        + one.id()
                        + " ("
                        + one.name().in(Language.ENGLISH)
                        + ") had figures until release "
                        + one.release()
                        + " of "
                        + one.day()
                        + " took the last ones away.\nSee "
                        + all.origin()
                        + "/flows/"
                        + one.id()
                        + "\n";
        return open(ResponseBuilder.<byte[]>create(GONE)
                        .entity(text.getBytes(StandardCharsets.UTF_8))
                        .header("Content-Type", "text/plain;charset=utf-8"))
                .build();
    }

    private static <T> ResponseBuilder<T> open(ResponseBuilder<T> answer) {
        return answer.header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=60");
    }
}
