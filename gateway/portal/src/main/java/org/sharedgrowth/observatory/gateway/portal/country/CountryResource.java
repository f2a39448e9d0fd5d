package org.sharedgrowth.observatory.gateway.portal.country;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The page of one country. */
@Path("/countries/{code}")
@Produces(MediaType.TEXT_HTML)
class CountryResource {
    private static final String SECTION = "countries";
    private static final int NOT_FOUND = 404;

    private final CountryCalls calls;
    private final Shells shells;
    private final PageThreads threads;

    CountryResource(CountryCalls calls, Shells shells, PageThreads threads) {
        this.calls = calls;
        this.shells = shells;
        this.threads = threads;
    }

    /**
     * The page of a country, a redirect to the page of a group, or a page that lists the areas with
     * similar names.
     *
     * @param code of the country; a former code, the ISO 3166 alpha-2 code and the id at the World
     *     Bank redirect to the page under the current code
     * @param peers code of the group that it is compared with
     * @param topic id of the topic whose figures are listed; all topics if empty
     */
    @PermitAll
    @GET
    public Uni<RestResponse<Page>> country(
            RoutingContext context,
            @RestPath String code,
            @RestQuery @DefaultValue("") String peers,
            @RestQuery @DefaultValue("") String topic) {
        RequestContext requestContext = shells.requestContext(context);
        CountryQuery query = new CountryQuery(peers, topic, Vintage.of(context.queryParams()));
        return calls.answers(requestContext, code, query.vintage())
                .map(answer -> new AnswerAtVintage(query, Vintage.TODAY, answer))
                .onFailure(
                        failure -> failure instanceof ServiceRefused && !query.vintage().isToday())
                .recoverWithUni(() ->
                        calls.answers(requestContext, code, Vintage.TODAY)
                                .map(answer ->
                                        new AnswerAtVintage(
                                                query.at(Vintage.TODAY), query.vintage(), answer)))
                .chain(read ->
                        read.answer()
                                .known()
                                .map(known ->
                                        redirect(context, code, known.area())
                                                .orElseGet(() -> page(context, known, read)))
                                .orElseGet(() ->
                                        findFormerCode(
                                                context,
                                                requestContext,
                                                code,
                                                read.answer().areas())));
    }

    /**
     * The services' answers.
     *
     * @param query at the state that was read
     * @param refused the state that the address asks for, if it does not exist; otherwise the
     *     current state
     */
    private record AnswerAtVintage(
            CountryQuery query, Vintage refused, CountryCalls.Answer answer) {}

    /** Redirects to the page of a group, or to the page of a country under its current code. */
    private Optional<Uni<RestResponse<Page>>> redirect(
            RoutingContext context, String code, Area area) {
        String page = Regions.page(area);
        if (area.isGroup()) {
            return Optional.of(
                    Uni.createFrom().item(shells.redirectWithLanguage(context, Target.of(page))));
        }
        return area.code().equals(code)
                ? Optional.empty()
                : Optional.of(Uni.createFrom().item(shells.redirectWithQuery(context, page)));
    }

    /** Looks a code up at the service, which alone knows former codes of areas without figures. */
    private Uni<RestResponse<Page>> findFormerCode(
            RoutingContext context, RequestContext requestContext, String code, List<Area> areas) {
        return calls.area(requestContext, code)
                .chain(area ->
                        area.flatMap(found -> redirect(context, code, found))
                                .orElseGet(() -> unknownPage(context, code, areas)));
    }

    private Uni<RestResponse<Page>> page(
            RoutingContext context, CountryAnswers answers, AnswerAtVintage read) {
        Language language = shells.language(context);
        String origin = shells.address("").toString();
        return threads.view(() ->
                        CountryPage.of(answers, read.query(), read.refused(), language, origin))
                .map(view -> {
                    Shell shell = shell(context, view.name()).styled(PageStyle.COUNTRY);
                    return Page.ok(shell, Templates.country(shell, text(shell), view))
                            .asOf(view.past());
                })
                .map(RestResponse::ok);
    }

    private Uni<RestResponse<Page>> unknownPage(
            RoutingContext context, String code, List<Area> areas) {
        return threads.view(() -> UnknownView.of(code, areas))
                .map(view -> {
                    Shell shell = shell(context, view.sent());
                    return new Page(NOT_FOUND, shell, Templates.unknown(shell, text(shell), view));
                })
                .map(RestResponse::ok); // sent with the status of the page
    }

    private Shell shell(RoutingContext context, String title) {
        return shells.of(context, SECTION, title).inLanguageOfFrame();
    }

    private static CountryText text(Shell shell) {
        return Texts.of(CountryText.class, shell.language());
    }
}
