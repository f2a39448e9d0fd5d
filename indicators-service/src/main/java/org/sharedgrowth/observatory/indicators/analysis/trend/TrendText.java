package org.sharedgrowth.observatory.indicators.analysis.trend;

import org.sharedgrowth.observatory.messages.Messages;

/** Texts that say how to correct a request for trends. */
@Messages
interface TrendText {
    String number();

    String between(String least, String greatest);

    String reachable(String least, String greatest);
}
