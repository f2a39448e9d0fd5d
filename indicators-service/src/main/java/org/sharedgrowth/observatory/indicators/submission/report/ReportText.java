package org.sharedgrowth.observatory.indicators.submission.report;

import org.sharedgrowth.observatory.messages.Messages;

/** The reasons why rows show a source, in a check report as CSV. */
@Messages
interface ReportText {
    String stated(String rows);

    String own(String rows);

    String kept(String rows);
}
