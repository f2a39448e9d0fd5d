package org.sharedgrowth.observatory.gateway.portal.part;

import org.sharedgrowth.observatory.messages.Messages;

/** The words around a number: its unit, and powers of ten that are taken out of it. */
@Messages
public interface UnitText {
    String thousand(String unit);

    String million(String unit);

    String billion(String unit);

    String trillion(String unit);

    String withUnit(String value, String unit);
}
