package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Collection;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Withdrawn;
import org.sharedgrowth.observatory.messages.Language;

/** Answers at addresses where data sets stood before. Programs of any site may read them. */
final class Former {
    private static final int GONE = 410;

    private Former() {}

    /**
     * What a program is told where no data set is: its new address, or what stood there.
     *
     * @param suffix what follows the data set's own path in the address
     * @throws NotFoundException if no data set stood there
     */
    static RestResponse<byte[]> elsewhere(Collection all, String flow, String suffix) {
        return all.findRenamed(flow)
                .map(now -> OpenDocument.<byte[]>moved(all.origin() + now.path() + suffix))
                .orElseGet(() ->
                        gone(all, all.findWithdrawn(flow).orElseThrow(NotFoundException::new)));
    }

    /** What follows the path of a data set in that of an edition. */
    static String edition(String release) {
        return "/releases/" + release;
    }

    /** Says to a program what stood at the address of a description. */
    private static RestResponse<byte[]> gone(Collection all, Withdrawn one) {
        String text =
                "Data set "
                        + one.id()
                        + " ("
                        + one.name().in(Language.ENGLISH)
                        + ") had figures until release "
                        + one.release()
                        + " of "
                        + one.day()
                        + " withdrew the last ones.\nSee "
                        + all.origin()
                        + "/flows/"
                        + one.id()
                        + "\n";
        return ResponseBuilder.<byte[]>create(GONE)
                .entity(text.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "text/plain;charset=utf-8")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
