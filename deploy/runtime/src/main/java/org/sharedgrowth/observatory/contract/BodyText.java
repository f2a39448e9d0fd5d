package org.sharedgrowth.observatory.contract;

import org.sharedgrowth.observatory.messages.Messages;

/** Describes errors in the body of a request, or in a single-line text. */
@Messages
interface BodyText {
    String notJson();

    String notJsonAt(String line, String column);

    String wrongShape();

    String unknownField(String names);

    String unknownFieldIfNoneIsKnown();

    String bodyFault(String fault);

    String field(String pointer, String fault);

    String fieldWithValue(String pointer, String fault, String value);

    String changesDirection(String character);

    String isControlCharacter(String character);
}
