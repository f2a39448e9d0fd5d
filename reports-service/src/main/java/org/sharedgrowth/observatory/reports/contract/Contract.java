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

/** The general part of the API contract: title, description, tags and authentication. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Shared Growth Observatory: reports",
                        version = "1.0.0",
                        description =
                                "Reports in which every number and every direction word is bound"
                                        + " to released data. Published versions never change; the API"
                                        + " tells which of their sentences later data has"
                                        + " overtaken.",
                        contact =
                                @Contact(
                                        name = "Shared Growth Observatory",
                                        url = "https://sharedgrowth.org"),
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "The gateway of the suite"),
        tags = {
            @Tag(name = "Reports", description = "Published reports; open to guests."),
            @Tag(name = "Authoring", description = "Drafts: writing, checking and approving."),
            @Tag(name = "Publication", description = "Publishing approved editions."),
            @Tag(name = "Operation", description = "State of the nodes.")
        })
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the observatory's identity provider.")
public class Contract extends Application {}
