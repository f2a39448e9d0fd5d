package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import io.smallrye.mutiny.Uni;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Arguments;
import org.sharedgrowth.observatory.gateway.portal.agent.words.AgentText;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * One call of a tool.
 *
 * @param arguments checked against the tool's schema
 * @param snapshot names and codes of the newest release
 * @param requestContext a guest, in the language of the call
 * @param origin public address of this site, without a path
 */
record Call(
        Arguments arguments,
        Snapshot snapshot,
        RequestContext requestContext,
        Services services,
        String origin) {
    /** Address of the indicators-service's operations. */
    static final String API = "/api/indicators/v1/";

    /** The same call with other arguments. */
    Call with(Arguments other) {
        return new Call(other, snapshot, requestContext, services, origin);
    }

    Language language() {
        return arguments.language();
    }

    /** The sentences and words of answers. */
    AgentText text() {
        return Texts.of(AgentText.class, language());
    }

    Codes codes() {
        return new Codes(snapshot, language());
    }

    /** Reads one object of the indicators-service. */
    <T> Uni<T> readOne(Target target, Class<T> type) {
        return services.indicator(requestContext, target.toString(), type);
    }

    /** Reads a list of the indicators-service. */
    <T> Uni<Listing<T>> readList(Target target, Class<T> type) {
        return services.indicators(requestContext, target.toString(), type);
    }

    /** The address of a page of this site. */
    String link(Target page) {
        return origin + page;
    }
}
