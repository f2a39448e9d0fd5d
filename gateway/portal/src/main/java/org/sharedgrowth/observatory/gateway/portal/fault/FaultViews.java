package org.sharedgrowth.observatory.gateway.portal.fault;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.edge.Failure;
import org.sharedgrowth.observatory.gateway.portal.frame.FailureContext;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The error pages for people: what happened, whether their request was carried out, and what to do.
 */
record FaultViews(Language language, FailureContext context) {

    private FaultText text() {
        return Texts.of(FaultText.class, language);
    }

    FaultView notFound(String path, boolean isPage) {
        return view(
                text().notFound(),
                text().notFoundDetail(path),
                text().notFoundWay(),
                isPage ? List.of() : List.of(backLink()));
    }

    FaultView notAllowed(NotAllowed refused) {
        return view(
                text().notAllowed(),
                join(requirement(refused), nothingChanged()),
                text().notAllowedWay(),
                context.changes() ? List.of(backLink()) : List.of());
    }

    FaultView notSignedIn(NotAllowed refused) {
        return context.changes()
                ? view(
                        text().noLongerSignedIn(),
                        join(text().noLongerSignedInDetail(), nothingChanged()),
                        join(text().noLongerSignedInWay(), whatToRepeat()),
                        List.of(signIn()))
                : view(
                        text().signInToSee(),
                        requirement(refused),
                        text().signInToSeeWay(),
                        List.of(signIn()));
    }

    private String requirement(NotAllowed refused) {
        return switch (refused.need()) {
            case OFFICE -> text().needsOffice();
            case SIGNED_IN -> text().needsSignIn();
            case ROLE -> text().needsRole(refused.role());
        };
    }

    FaultView expiredForm() {
        return view(
                text().formExpired(),
                join(text().formExpiredDetail(), nothingChanged()),
                join(text().formExpiredWay(), whatToRepeat()),
                List.of(new PageLink(context.page(), text().openAgain())));
    }

    /**
     * Shows the message of a service. A 401 of a service means that it no longer accepts the token
     * of the session.
     */
    FaultView refused(ServiceRefused refused) {
        return switch (refused.status()) {
            case 401 ->
                    new FaultView(
                            text().signInAgain(),
                            refused.forPeople(),
                            join(text().signInAgainDetail(), nothingChanged()),
                            join(text().signInAgainWay(), whatToRepeat()),
                            List.of(backLink()));
            case 404 ->
                    new FaultView(
                            text().refusedNotFound(),
                            refused.forPeople(),
                            nothingChanged(),
                            text().refusedNotFoundWay(),
                            context.changes() ? List.of(backLink()) : List.of(search()));
            case 410 ->
                    new FaultView(
                            title(refused.slug(), refused.title()),
                            refused.forPeople(),
                            nothingChanged(),
                            text().refusedNotFoundWay(),
                            List.of(search()));
            default ->
                    new FaultView(
                            title(refused.slug(), refused.title()),
                            refused.forPeople(),
                            nothingChanged(),
                            context.kind() == FailureContext.Kind.FILE
                                    ? text().refusedFileWay()
                                    : text().refusedWay(),
                            refused.status() == 400 && !withoutChoice().isEmpty()
                                    ? withoutChoice()
                                    : List.of(backLink()));
        };
    }

    FaultView serviceDown(Failure failure) {
        return ofFailure(
                failure,
                text().serviceDownDetail(),
                context.changes() ? text().perhapsDoneWay() : text().serviceDownWay());
    }

    FaultView notSent(Failure failure) {
        return ofFailure(
                failure,
                join(text().notSentDetail(), nothingChanged()),
                join(text().notSentWay(), whatToRepeat()));
    }

    FaultView ownRequestRefused(Failure failure) {
        return ofFailure(failure, nothingChanged(), text().ownWay());
    }

    private FaultView ofFailure(Failure failure, String detail, String wayOut) {
        return new FaultView(
                title(failure.slug(), failure.title()),
                failure.detail(),
                detail,
                wayOut,
                List.of(backLink()));
    }

    FaultView sessionsDown() {
        return view(
                text().sessionsDown(),
                join(text().sessionsDownDetail(), nothingChanged()),
                join(text().sessionsDownWay(), whatToRepeat()),
                List.of(backLink()));
    }

    FaultView tooLarge(TooLarge large) {
        boolean file = context.kind() == FailureContext.Kind.FILE;
        return view(
                file ? text().fileTooLarge() : text().formTooLong(),
                join(text().tooLargeDetail(size(large.limit())), nothingChanged()),
                file ? text().compressWay() : text().shortenWay(),
                List.of(backLink()));
    }

    /** A size in MB or kB, counted in powers of 1024. */
    private String size(long bytes) {
        long megabytes = bytes >> 20;
        return megabytes > 0 ? text().megabytes(megabytes) : text().kilobytes(bytes >> 10);
    }

    FaultView tooSlow() {
        boolean file = context.kind() == FailureContext.Kind.FILE;
        return view(
                file ? text().fileTooSlow() : text().formTooSlow(),
                join(text().tooSlowDetail(), nothingChanged()),
                file ? text().fileTooSlowWay() : text().formTooSlowWay(),
                List.of(backLink()));
    }

    FaultView signInDenied(Failure failed) {
        return view(
                text().signInDenied(),
                text().signInDeniedDetail(),
                text().signInDeniedWay(),
                List.of(new PageLink(startAgain(failed), text().tryAgain())));
    }

    FaultView signInExpired(Failure failed) {
        return view(
                text().signInExpired(),
                text().signInExpiredDetail(),
                text().signInExpiredWay(),
                List.of(new PageLink(startAgain(failed), text().startAgain())));
    }

    FaultView signInDown(Failure failed) {
        return view(
                text().signInDown(),
                join(text().signInDownDetail(), nothingChanged()),
                join(text().signInDownWay(), whatToRepeat()),
                List.of(
                        failed.startAgain().isEmpty()
                                ? backLink()
                                : new PageLink(failed.startAgain(), text().tryAgain())));
    }

    FaultView sessionEnded() {
        return view(
                text().sessionEnded(),
                join(text().sessionEndedDetail(), nothingChanged()),
                join(text().sessionEndedWay(), whatToRepeat()),
                List.of(signIn()));
    }

    FaultView ofStatus(int status) {
        return view(
                text().cannotAnswer(),
                join(text().cannotAnswerDetail(Integer.toString(status)), nothingChanged()),
                text().refusedWay(),
                List.of(backLink()));
    }

    FaultView broken() {
        return view(
                text().broken(),
                text().brokenDetail(),
                context.changes() ? text().brokenChangeWay() : text().brokenWay(),
                List.of(backLink()));
    }

    private static FaultView view(
            String heading, String detail, String wayOut, List<PageLink> ways) {
        return new FaultView(heading, "", detail, wayOut, ways);
    }

    /** The title of a type of problem; for an unknown type, the title in the document. */
    private String title(String slug, String other) {
        return ProblemType.find(slug).map(type -> type.title(language)).orElse(other);
    }

    private String nothingChanged() {
        return text().nothingChanged(context.kind());
    }

    private String whatToRepeat() {
        return text().whatToRepeat(context.kind());
    }

    private String join(String... sentences) {
        return Stream.of(sentences)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(language == Language.CHINESE ? "" : " "));
    }

    private PageLink backLink() {
        return new PageLink(
                context.page(), context.changes() ? text().backToPage() : text().tryAgain());
    }

    private List<PageLink> withoutChoice() {
        String bare = context.withoutSelection();
        return bare.isEmpty() ? List.of() : List.of(new PageLink(bare, text().withoutChoice()));
    }

    /** Searches for the last part of the address, which is a code or a name. */
    private PageLink search() {
        String path = context.page().replaceFirst("[?].*", "");
        String name = decode(path.substring(path.lastIndexOf('/') + 1));
        return new PageLink(
                Target.of("/search").with("q", name).toString(), text().searchFor(name));
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) { // a % that escapes nothing
            return segment;
        }
    }

    private String startAgain(Failure failed) {
        return failed.startAgain().isEmpty() ? signIn().address() : failed.startAgain();
    }

    private PageLink signIn() {
        return new PageLink(
                "/session/sign-in?to=" + URLEncoder.encode(context.page(), StandardCharsets.UTF_8),
                text().signIn());
    }
}
