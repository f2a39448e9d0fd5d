package org.sharedgrowth.observatory.wrong.first;

import org.sharedgrowth.observatory.messages.Messages;

@Messages
interface WrongText {
    String unused();

    int number();
}
