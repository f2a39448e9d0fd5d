package org.sharedgrowth.observatory.indicators.analysis.gap;

import org.sharedgrowth.observatory.messages.Messages;

/** Warnings about gaps. */
@Messages
interface GapText {
    String allAboveTotal(String area, String year);

    String allBelowTotal(String area, String year);
}
