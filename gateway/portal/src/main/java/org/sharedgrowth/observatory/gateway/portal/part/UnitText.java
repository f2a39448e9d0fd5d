package org.sharedgrowth.observatory.gateway.portal.part;

import org.sharedgrowth.observatory.messages.Messages;

/** The texts around a number: its unit, and the power of ten by which it was divided. */
@Messages
public interface UnitText {
    String thousand(String unit);

    String million(String unit);

    String billion(String unit);

    String trillion(String unit);

    String withUnit(String value, String unit);
}
