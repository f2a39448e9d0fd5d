package org.sharedgrowth.observatory.reports.contract;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the contract. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Shared Growth Observatory: reports",
                        version = "1.0.0",
                        description =
                                "Reports whose every number and direction word is bound to released"
                                        + " data. Published versions never change; which sentences"
                                        + " later data has overtaken is told beside them.",
                        contact =
                                @Contact(
                                        name = "Shared Growth Observatory",
                                        url = "https://sharedgrowth.org"),
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "The door of the suite"),
        tags = {
            @Tag(name = "Reports", description = "Reading published reports; open to guests."),
            @Tag(name = "Authoring", description = "Writing, checking and approving drafts."),
            @Tag(name = "Publication", description = "Making approved editions visible."),
            @Tag(name = "Operation", description = "How the nodes of the suite fare.")
        })
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the observatory's identity provider.")
public class Contract extends Application {}
