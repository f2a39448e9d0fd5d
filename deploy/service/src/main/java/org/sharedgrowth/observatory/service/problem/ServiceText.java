package org.sharedgrowth.observatory.service.problem;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts with which both services refuse a request. */
@Messages
public interface ServiceText {
    String invalidParameter(String value, String parameter, String suggestion);

    String tokenMissing(String header);

    String tokenRefused();

    String newProof(String reason);

    String roleMissing(String roles);

    String secondFactor();

    String tokenUnverifiable();

    String oneAuthorization();

    String sentMoreThanOnce();

    String rightsMissing();

    String nothingAt(String path);

    String notAcceptable(String accept);

    String unsupportedType(String type);

    String supportedMethods(String methods);

    String malformedRequest();

    String nothingChanged();

    String tooLarge();

    String tooLargeFor(String limit);

    String errorOnOurSide();

    String unknownHere(String suggestion);

    String didYouMean(String name);

    String noParameters();

    String knownParameters(String names);

    String unknownParameters(String names, String suggestion);

    String useOtherHttp();

    String malformedTarget();

    String tookTooLong();

    String sendIfMatch();

    String otherState(String current, String sent);

    String sendIdempotencyKey();

    String visibleCharacters();

    String keyReused(String key);

    String keyInProgress(String key);

    String either(String first, String other);

    String citationForms();

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<ServiceText, String> text) {
        return LocalizedText.ofBundle(ServiceText.class, text);
    }
}
