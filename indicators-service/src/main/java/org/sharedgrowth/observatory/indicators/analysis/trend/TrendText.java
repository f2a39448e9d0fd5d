package org.sharedgrowth.observatory.indicators.analysis.trend;

import org.sharedgrowth.observatory.messages.Messages;

/** How to mend a request for trends. */
@Messages
interface TrendText {
    String number();

    String between(String least, String greatest);

    String reachable(String least, String greatest);
}
