package org.sharedgrowth.observatory.gateway.portal.keys;

import java.util.UUID;

/**
 * What the fields of a form contain.
 *
 * @param once Idempotency-Key of the form
 * @param name typed; empty in an empty form and when a key is renewed
 * @param days typed, or the longest possible
 * @param fault why what was typed is refused; empty if nothing is wrong
 */
public record KeyForm(String once, String name, String days, String fault) {
    /** A form without a name. */
    static KeyForm empty(int days) {
        return refused("", String.valueOf(days), "");
    }

    /** The form as it was sent, with the reason why it was refused. */
    static KeyForm refused(String name, String days, String fault) {
        return new KeyForm(UUID.randomUUID().toString(), name, days, fault);
    }
}
