package org.sharedgrowth.observatory.gateway.portal.discovery.wellknown;

import io.quarkus.runtime.Startup;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;

/** Whom to tell about a vulnerability. Without a contact in the settings there is no document. */
@Path(SecurityText.PATH)
@Singleton
@Startup
class SecurityTextResource {
    private final Optional<OpenDocument> document;

    /** Wrong settings are refused when the program starts. */
    SecurityTextResource(
            @ConfigProperty(name = "gateway.security-text.contact") Optional<List<String>> contacts,
            @ConfigProperty(name = "gateway.security-text.expires") Optional<String> expires,
            @ConfigProperty(name = "observatory.public-origin") String origin) {
        document =
                contacts.map(some -> SecurityText.of(some, expires.orElse(null)))
                        .map(text ->
                                OpenDocument.fixed("text/plain;charset=utf-8", text.text(origin)));
    }

    /** The document. */
    @PermitAll
    @GET
    public RestResponse<byte[]> document(@Context HttpHeaders sent) {
        return required().answer(OpenDocument.RequestHeaders.of(sent));
    }

    /**
     * The document.
     *
     * @throws NotFoundException if there is none
     */
    OpenDocument required() {
        return document.orElseThrow(NotFoundException::new);
    }
}
