package org.sharedgrowth.observatory.gateway.portal.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicContract;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.messages.Texts;

/** Shows the contract to people: a page for each subject, and an overview with links to them. */
@Path("/docs")
@Produces(MediaType.TEXT_HTML)
class DocsResource {
    private final Shells shells;
    private final DocsView docs;
    private final Overview overview;

    DocsResource(Shells shells, PublicContract contract, ObjectMapper mapper) {
        this.shells = shells;
        try {
            docs = new DocsReader(mapper.readTree(contract.json())).read();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The contract is not JSON", e);
        }
        this.overview = new Overview(docs, shells.address("").toString());
    }

    /** All operations, or those that a search found. */
    @PermitAll
    @GET
    public Page docs(RoutingContext context, @RestQuery @DefaultValue("") String q) {
        return overview(context, 200, q, "");
    }

    /** The operations of a subject; all of them if there is no such subject. */
    @PermitAll
    @GET
    @Path("{subject}")
    public Page subject(RoutingContext context, @RestPath String subject) {
        Optional<DocsView.Tag> found =
                docs.tags().stream().filter(tag -> tag.anchor().equals(subject)).findFirst();
        if (found.isEmpty()) {
            return overview(context, 404, "", subject);
        }
        Shell shell = shell(context, found.get().name());
        SubjectView view = new SubjectView(SubjectView.menu(docs, subject), found.get());
        return Page.ok(shell, Templates.subject(shell, text(shell), view));
    }

    private Page overview(RoutingContext context, int status, String q, String unknown) {
        Shell shell = shell(context, "");
        OverviewView view = overview.of(q, unknown, shell.language());
        return new Page(status, shell, Templates.docs(shell, text(shell), view));
    }

    private Shell shell(RoutingContext context, String subject) {
        String api = Texts.of(DocsText.class, shells.language(context)).title();
        return shells.of(context, "docs", subject.isEmpty() ? api : subject + " – " + api)
                .styled(PageStyle.DOCS)
                .inLanguageOfFrame();
    }

    private static DocsText text(Shell shell) {
        return Texts.of(DocsText.class, shell.language());
    }
}
