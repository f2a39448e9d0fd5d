package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.WithdrawnFlow;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Answers requests for the former addresses of data sets. Scripts of any site may read the answers.
 */
final class FormerAddresses {
    private static final int GONE = 410;

    private FormerAddresses() {}

    /**
     * The answer where there is no data set any more: a redirect if it was renamed, or 410 if it
     * was withdrawn.
     *
     * @param suffix what follows the data set's own path in the address
     * @throws NotFoundException if there never was such a data set
     */
    static RestResponse<byte[]> redirectOrGone(
            DataCatalogue catalogue, String flow, String suffix) {
        return catalogue
                .findRenamed(flow)
                .map(now ->
                        OpenDocument.<byte[]>redirectTo(catalogue.origin() + now.path() + suffix))
                .orElseGet(() ->
                        withdrawnAnswer(
                                catalogue,
                                catalogue.findWithdrawn(flow).orElseThrow(NotFoundException::new)));
    }

    /** What the path of an edition adds to the path of its data set. */
    static String edition(String release) {
        return "/releases/" + release;
    }

    /** Answers 410, and says in English which data set was withdrawn, and when. */
    private static RestResponse<byte[]> withdrawnAnswer(
            DataCatalogue catalogue, WithdrawnFlow one) {
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
                        + catalogue.origin()
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
