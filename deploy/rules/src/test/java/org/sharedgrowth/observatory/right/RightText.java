package org.sharedgrowth.observatory.right;

import org.sharedgrowth.observatory.messages.Messages;

@Messages
interface RightText {
    String title();

    String figures(int count, String place);
}
