package org.sharedgrowth.observatory.gateway.problem;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;
import org.sharedgrowth.observatory.messages.Texts;

/** The texts with which the gateway refuses requests. */
@Messages
public interface GatewayText {
    String useOtherHttp();

    String nothingAt(String path);

    String unknownMethod(String method);

    String otherMethod(String method, String allow);

    String headerLines(String limit);

    String headerCharacters(String limit);

    String targetTooLong(String length, String limit);

    String requestLineTooLong();

    String headersTooLong();

    String oneAuthorization(String count);

    String roleRequired(String roles);

    String either(String first, String other);

    String limitReached(String policy, String limit, String window, String seconds);

    String tooManyAtOnce(String limit);

    String tooManyPasswords(String seconds);

    String tooManyWaiting(String limit);

    String newToken(String reason);

    String newProof(String reason);

    String proofWithNonce();

    String secondFactor();

    String tokenRequired(String method, String header);

    String crossSite();

    String bytesAccepted(String limit);

    String tooSlow(String rate);

    String bodyTimedOut(String seconds);

    String parameterMissing(String name);

    String parameterRepeated(String name);

    String parameterUnknown(String name, String known);

    String knownParameters(String known);

    String none();

    String itIsMissing();

    String sendIdempotencyKey();

    String sendIfMatch();

    String sendIfNoneMatch();

    String sendHeader(String name);

    String bodyRequired();

    String notOneOf(String value, String all);

    String mustBeOneOf(String all);

    String keyUnknown();

    String severalKeys();

    String keyMisplaced();

    String tokenOrKey();

    String visibleCharacters(String name);

    String noSuchKey(String id);

    String tooManyKeys(String limit);

    String keysInADay(String limit);

    String idempotencyKeyReused();

    String noSuchQuery(String id);

    String queriesAtOnce(String limit);

    String queryChanged(String sent, String version);

    String viewLength(String field, String limit, String length);

    String viewOfOtherSite(String field, String value);

    String nameLength(String field, String limit, String length);

    String nameHasInvisibleCharacters(String field);

    String keyDays(String field, String limit, String days);

    String bodyMustBeObject();

    String textMissing(String field);

    String serviceUnreachable(String service);

    String databaseUnreachable();

    String serviceTimeout(String service);

    String nothingDone(String service);

    String connectionClosed(String service);

    String overloaded(String service);

    String quotaUnknown();

    String signInUnreachable();

    String sessionStoreUnreachable();

    String auditUnwritten();

    String errorOnOurSide();

    String pageAsHtml(String path);

    String notTypeOfForm(String type);

    String signIn(String reason);

    String logoutToken();

    String formTooSlow();

    String malformedQuery();

    String malformedAddress();

    String oneHost();

    String targetWithSlash();

    String malformedHead();

    String signInCancelled();

    String signInStale();

    String sessionEnded();

    String formMalformed();

    String bearerOrDpop();

    String oneProof(String count);

    String tokenNotBound();

    String tokenBound();

    String proofOfOtherKey();

    String proofUsed();

    String tokenTooLong(String limit);

    String tokenRevoked();

    String claimShape();

    String tokenOfOtherService(String service);

    String parameterOneOf(String name, String values, String value);

    String parameterBoolean(String name, String value);

    String parameterNumber(String name, String least, String value);

    String parameterNumberBetween(String name, String least, String most, String value);

    String refusedWith(String status);

    /** A text that begins with the reason, in the same language. */
    static LocalizedText after(LocalizedText reason, BiFunction<GatewayText, String, String> text) {
        return LocalizedText.of(
                language -> text.apply(Texts.of(GatewayText.class, language), reason.in(language)));
    }

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<GatewayText, String> text) {
        return LocalizedText.ofBundle(GatewayText.class, text);
    }
}
