package org.sharedgrowth.observatory.gateway.portal.fault;

import org.sharedgrowth.observatory.gateway.portal.frame.FailureContext.Kind;
import org.sharedgrowth.observatory.messages.Messages;

/**
 * The words of error pages. A method whose name ends with {@code Detail} says what exactly is
 * wrong, one that ends with {@code Way} what to do; most others are headings or links.
 */
@Messages
public interface FaultText {
    /** Says that nothing was changed or accepted; empty for a page. */
    String nothingChanged(Kind kind);

    /** What the person has to repeat after the problem is solved; empty for a page. */
    String whatToRepeat(Kind kind);

    String home();

    /** The link out of a page that is embedded in another site. */
    String openSite();

    String tryAgain();

    String backToPage();

    String startAgain();

    String openAgain();

    String signIn();

    String withoutChoice();

    String searchFor(String name);

    String whatThisMeans();

    String notFound();

    String notFoundDetail(String path);

    String notFoundWay();

    String notAllowed();

    String notAllowedWay();

    String needsOffice();

    String needsSignIn();

    String needsRole(String role);

    String noLongerSignedIn();

    String noLongerSignedInDetail();

    String noLongerSignedInWay();

    String signInToSee();

    String signInToSeeWay();

    String formExpired();

    String formExpiredDetail();

    String formExpiredWay();

    String signInAgain();

    String signInAgainDetail();

    String signInAgainWay();

    String refusedNotFound();

    String refusedNotFoundWay();

    String refusedFileWay();

    String refusedWay();

    String serviceDownDetail();

    String serviceDownWay();

    String perhapsDoneWay();

    String notSentDetail();

    String notSentWay();

    String ownWay();

    String sessionsDown();

    String sessionsDownDetail();

    String sessionsDownWay();

    String fileTooLarge();

    String formTooLong();

    String tooLargeDetail(String most);

    String megabytes(long count);

    String kilobytes(long count);

    String compressWay();

    String shortenWay();

    String fileTooSlow();

    String formTooSlow();

    String tooSlowDetail();

    String fileTooSlowWay();

    String formTooSlowWay();

    String signInDenied();

    String signInDeniedDetail();

    String signInDeniedWay();

    String signInExpired();

    String signInExpiredDetail();

    String signInExpiredWay();

    String signInDown();

    String signInDownDetail();

    String signInDownWay();

    String sessionEnded();

    String sessionEndedDetail();

    String sessionEndedWay();

    String cannotAnswer();

    String cannotAnswerDetail(String status);

    String broken();

    String brokenDetail();

    String brokenWay();

    String brokenChangeWay();
}
