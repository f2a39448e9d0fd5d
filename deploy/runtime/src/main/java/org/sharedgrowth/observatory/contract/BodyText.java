package org.sharedgrowth.observatory.contract;

import org.sharedgrowth.observatory.messages.Messages;

/** Describes errors in the body of a request, or in a single-line text. */
@Messages
interface BodyText {
    String notJson();

    String notJsonFrom(String line, String column);

    String wrongShape();

    String unknownField(String names);

    String unknownFieldOfNone();

    String wholeBody(String fault);

    String field(String pointer, String fault);

    String fieldWithValue(String pointer, String fault, String value);

    String changesDirection(String sign);

    String isControlCharacter(String sign);
}
