package org.sharedgrowth.observatory.gateway.portal.help;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.guide.GuideText;
import org.sharedgrowth.observatory.gateway.portal.guide.Tool;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** The help page, the pages of problem types, and the page for unknown addresses. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HelpResource {
    private final Shells shells;
    private final ProblemTypes problems;

    HelpResource(Shells shells, ProblemTypes problems) {
        this.shells = shells;
        this.problems = problems;
    }

    /** How to find, read, cite and contribute figures. */
    @PermitAll
    @GET
    @Path("help")
    public Page help(RoutingContext context) {
        HelpText text = Texts.of(HelpText.class, shells.language(context));
        AgentHelpText agents = Texts.of(AgentHelpText.class, shells.language(context));
        Shell shell =
                shells.of(
                                context,
                                "help",
                                Texts.of(FrameText.class, shells.language(context)).help())
                        .inLanguageOfFrame();
        GuideText guides = Texts.of(GuideText.class, shell.language());
        return Page.ok(shell, Templates.help(shell, text, HelpView.of(text, agents, guides)));
    }

    /** What assistants may see and do, and how to connect one. */
    @PermitAll
    @GET
    @Path("help/agents")
    public Page agents(RoutingContext context) {
        AgentHelpText text = Texts.of(AgentHelpText.class, shells.language(context));
        Shell shell = shells.of(context, "help", text.title()).inLanguageOfFrame();
        Markup address = Markup.code(shells.address("/mcp").toString());
        Markup lines = Markup.link(Tool.ASSISTANT.address(), text.lines());
        return Page.ok(shell, Templates.agents(shell, text, address, lines));
    }

    /** The page of a type of problem; a type of version 1 redirects to its successor. */
    @PermitAll
    @GET
    @Path("problems/{type}")
    public RestResponse<Page> problem(RoutingContext context, @RestPath String type) {
        Optional<ProblemType> renamed = problems.findRenamed(type);
        if (renamed.isPresent()) {
            return ResponseBuilder.<Page>create(Status.PERMANENT_REDIRECT)
                    .location(shells.address(renamed.get().uri()))
                    .build();
        }
        Language language = shells.language(context);
        HelpText text = Texts.of(HelpText.class, language);
        ProblemView view =
                problems.find(type)
                        .map(found ->
                                ProblemView.of(found, problems.formerTypes(found), text, language))
                        .orElseThrow(NotFoundException::new);
        Shell shell = shells.of(context, "help", view.title()).inLanguageOfFrame();
        return RestResponse.ok(Page.ok(shell, Templates.problem(shell, text, view)));
    }

    /** Answers all unknown addresses. */
    @PermitAll
    @GET
    @Path("{path:.+}")
    @Produces(MediaType.WILDCARD)
    public Page unknownAddress(@RestPath String path) {
        throw new NotFoundException(path);
    }
}
