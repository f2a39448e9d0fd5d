package org.sharedgrowth.observatory.indicators.analysis.trend;

import org.sharedgrowth.observatory.messages.Messages;

/** How to mend a request for trends. */
@Messages
interface TrendText {
    String number();

    String reachable(String least, String greatest);
}
