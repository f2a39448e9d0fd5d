package org.sharedgrowth.observatory.gateway.portal.index;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The pages of composite indices. */
@Path("/indices")
@Produces(MediaType.TEXT_HTML)
class IndicesResource {
    /**
     * The page of an index splits changes by indicator if the index has at most this number of
     * indicators.
     */
    private static final int MAX_INPUTS = 6;

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    IndicesResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> list(RoutingContext context) {
        IndexText text = Texts.of(IndexText.class, shells.language(context));
        return services.indicators(
                        shells.requestContext(context),
                        Target.of(Indices.API).with("pageSize", 100).toString(),
                        Indices.Index.class)
                .map(indices ->
                        new IndicesView(
                                indices.items().isEmpty()
                                        ? text.unavailable()
                                        : text.answerOfAll(indices.items().size()),
                                indices.items().stream().map(one -> row(one, text)).toList()))
                .map(view -> {
                    Shell shell = shell(context, text.indices());
                    return Page.ok(shell, Templates.indices(shell, text, view));
                });
    }

    private static IndicesView.Row row(Indices.Index index, IndexText text) {
        return new IndicesView.Row(
                Target.of("/indices", index.code()).toString(),
                text.name(index.code()),
                index.owner(),
                index.verified() ? "✓ " + text.verified() : "? " + text.unverified(),
                requireNonNullElse(index.source(), ""));
    }

    @PermitAll
    @GET
    @Path("{code}")
    public Uni<Page> ranking(RoutingContext context, @RestPath String code) {
        RequestContext requestContext = shells.requestContext(context);
        IndexQuery sent = IndexQuery.of(code.toUpperCase(Locale.ROOT), context.queryParams());
        return index(requestContext, sent.code())
                .chain(index -> answers(requestContext, sent, index))
                .chain(answers ->
                        threads.view(
                                () -> new RankingPage(shells.language(context), answers).view()))
                .map(view -> {
                    IndexText text = Texts.of(IndexText.class, shells.language(context));
                    Shell shell = shell(context, view.title());
                    return Page.ok(shell, Templates.ranking(shell, text, view));
                });
    }

    @PermitAll
    @GET
    @Path("{code}/changes")
    public Uni<Page> changes(RoutingContext context, @RestPath String code) {
        RequestContext requestContext = shells.requestContext(context);
        IndexQuery query = IndexQuery.of(code.toUpperCase(Locale.ROOT), context.queryParams());
        return index(requestContext, query.code())
                .chain(index ->
                        rankChanges(requestContext, query)
                                .chain(changes ->
                                        threads.view(
                                                () -> page(context, query, index).of(changes, "")))
                                .onFailure(ServiceRefused.class)
                                .recoverWithItem(failure ->
                                        page(context, query, index).of(null, failure.forPeople())))
                .map(view -> {
                    IndexText text = Texts.of(IndexText.class, shells.language(context));
                    Shell shell = shell(context, view.title());
                    return Page.ok(shell, Templates.changes(shell, text, view));
                });
    }

    /** The changes by indicator; if that is refused, by whether figures are revised or new. */
    private Uni<Indices.Changes> rankChanges(RequestContext requestContext, IndexQuery query) {
        return changes(requestContext, query.rankChangesByInput())
                .onFailure(ServiceRefused.class)
                .recoverWithUni(() -> changes(requestContext, query.rankChanges()));
    }

    private Uni<Indices.Changes> changes(RequestContext requestContext, Target target) {
        return services.indicator(requestContext, target.toString(), Indices.Changes.class);
    }

    private ChangesPage page(RoutingContext context, IndexQuery query, Indices.Index index) {
        return new ChangesPage(shells.language(context), query, index);
    }

    private Uni<Indices.Index> index(RequestContext requestContext, String code) {
        return services.indicator(
                requestContext, Target.of(Indices.API, code).toString(), Indices.Index.class);
    }

    /**
     * The answers for the page. If the visitor sent weights, the owner's weights are read first, so
     * that weights that are equal to them can be left out.
     */
    private Uni<RankingAnswers> answers(
            RequestContext requestContext, IndexQuery sent, Indices.Index index) {
        if (sent.weights().isEmpty()) {
            Uni<Indices.Scores> scores = scores(requestContext, sent).memoize().indefinitely();
            return answers(requestContext, sent, index, scores, scores);
        }
        return scores(requestContext, sent.composition())
                .onFailure(ServiceRefused.class)
                .recoverWithItem(Indices.Scores.NONE)
                .chain(ownerScores -> {
                    IndexQuery query =
                            sent.withoutOwnerWeights(IndexParts.ownerWeights(ownerScores.parts()));
                    return answers(
                            requestContext,
                            query,
                            index,
                            scores(requestContext, query),
                            Uni.createFrom().item(ownerScores));
                });
    }

    /**
     * The scores for the choice in the address. If the service refuses that choice, the scores of
     * the index without any choice; if it refuses these too, no scores.
     */
    private Uni<Indices.Scores> scores(RequestContext requestContext, IndexQuery query) {
        return scores(requestContext, query.scores())
                .onFailure(ServiceRefused.class)
                .recoverWithUni(() -> scores(requestContext, query.withoutChoices().scores()))
                .onFailure(ServiceRefused.class)
                .recoverWithItem(Indices.Scores.NONE);
    }

    private Uni<Indices.Scores> scores(RequestContext requestContext, Target target) {
        return services.indicator(requestContext, target.toString(), Indices.Scores.class);
    }

    /**
     * All answers, with the ranks for the choice in the address. If the service refuses that
     * choice, with the ranks of the index without any choice, and the reason.
     */
    private Uni<RankingAnswers> answers(
            RequestContext requestContext,
            IndexQuery query,
            Indices.Index index,
            Uni<Indices.Scores> scores,
            Uni<Indices.Scores> ownerScores) {
        Uni<RankingAnswers> chosen =
                ranks(requestContext, query)
                        .map(ranks -> RankingAnswers.of(query, index, ranks, ""))
                        .onFailure(ServiceRefused.class)
                        .recoverWithUni(failure ->
                                ranks(requestContext, query.withoutChoices())
                                        .map(Optional::of)
                                        .onFailure(ServiceRefused.class)
                                        .recoverWithItem(Optional.empty())
                                        .map(ranks ->
                                                RankingAnswers.of(
                                                        query,
                                                        index,
                                                        ranks.orElse(null),
                                                        failure.forPeople())));
        Uni<List<Area>> areas =
                services.allAreas(requestContext)
                        .map(Listing::items)
                        .onFailure(ServiceRefused.class)
                        .recoverWithItem(List.of());
        return Uni.combine()
                .all()
                .unis(
                        chosen,
                        scores,
                        ownerScores,
                        areas,
                        changesSince(requestContext, query, index))
                .with((ranked, chosenScores, scoresOfOwner, allAreas, changes) ->
                        ranked.with(chosenScores, scoresOfOwner.parts(), allAreas, changes));
    }

    /**
     * How ranks changed since the year in {@code from}, or since the previous year if the service
     * refuses that one. The changes are split by indicator if an economy is marked and the index
     * has few indicators. None if they are not known, or if the visitor sent weights.
     */
    private Uni<RankingAnswers.RankChanges> changesSince(
            RequestContext requestContext, IndexQuery query, Indices.Index index) {
        if (!query.weights().isEmpty()) {
            return Uni.createFrom().item(RankingAnswers.RankChanges.NONE);
        }
        Uni<Indices.Changes> changes =
                query.area().isEmpty() || index.needs().size() > MAX_INPUTS
                        ? changes(requestContext, query.rankChanges())
                        : rankChanges(requestContext, query);
        return changes.map(known -> new RankingAnswers.RankChanges(known, ""))
                .onFailure(ServiceRefused.class)
                .recoverWithUni(failure ->
                        query.from().isEmpty()
                                ? Uni.createFrom().item(RankingAnswers.RankChanges.NONE)
                                : changesSince(requestContext, query.withoutFrom(), index)
                                        .map(before ->
                                                new RankingAnswers.RankChanges(
                                                        before.known(), failure.forPeople())));
    }

    private Uni<Indices.Ranks> ranks(RequestContext requestContext, IndexQuery query) {
        return services.indicator(requestContext, query.ranks().toString(), Indices.Ranks.class);
    }

    private Shell shell(RoutingContext context, String title) {
        return shells.of(context, "indices", title).styled(PageStyle.INDICES).inLanguageOfFrame();
    }
}
