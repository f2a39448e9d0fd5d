package org.sharedgrowth.observatory.right;

import org.sharedgrowth.observatory.messages.Messages;

@Messages(of = RightUnits.Unit.class)
interface RightUnits {
    enum Unit {
        METRE,
        POUND
    }
}
