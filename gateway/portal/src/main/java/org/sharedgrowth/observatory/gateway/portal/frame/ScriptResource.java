package org.sharedgrowth.observatory.gateway.portal.frame;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.gateway.portal.compression.StaticText;
import org.sharedgrowth.observatory.messages.Language;

/** The scripts of pages. Pages also work without them. */
@Path("/")
class ScriptResource {
    private static final String TYPE = "text/javascript;charset=utf-8";

    private final StaticText search = Script.of("search");
    private final StaticText filter = Script.of("filter");
    private final StaticText sounds = Script.of("chart2music");
    private final Map<Language, StaticText> walk =
            Stream.of(Language.values())
                    .collect(toMap(Function.identity(), language -> Script.of("walk", language)));

    /** Completes words in search fields. */
    @PermitAll
    @GET
    @Path("search.js")
    @Produces(TYPE)
    public RestResponse<byte[]> search(@Context HttpHeaders headers) {
        return answer(search, headers);
    }

    /** Applies the choices of a form at once. */
    @PermitAll
    @GET
    @Path("filter.js")
    @Produces(TYPE)
    public RestResponse<byte[]> filter(@Context HttpHeaders headers) {
        return answer(filter, headers);
    }

    /**
     * Moves through the values of a drawing.
     *
     * @param lang language of its words; English if it is none of the six
     */
    @PermitAll
    @GET
    @Path("walk.js")
    @Produces(TYPE)
    public RestResponse<byte[]> walk(
            @Context HttpHeaders headers, @RestQuery @DefaultValue("") String lang) {
        Language language = Language.find(lang).orElse(Language.ENGLISH);
        return answer(Objects.requireNonNull(walk.get(language)), headers);
    }

    /** Plays the values of a drawing as sounds; the only script from another project. */
    @PermitAll
    @GET
    @Path("chart2music.js")
    @Produces(TYPE)
    public RestResponse<byte[]> sounds(@Context HttpHeaders headers) {
        return answer(sounds, headers);
    }

    private static RestResponse<byte[]> answer(StaticText script, HttpHeaders headers) {
        StaticText.Answer answer =
                script.answer(
                        headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                        headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        ResponseBuilder<byte[]> response = ResponseBuilder.create(answer.status());
        answer.headers().forEach(response::header);
        response.header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
        return (answer.status() == 304 ? response : response.entity(answer.body())).build();
    }
}
