package org.sharedgrowth.observatory.gateway.portal.keys;

import java.util.UUID;
import org.sharedgrowth.observatory.gateway.portal.edge.Failure;

/**
 * The values of the fields of a form.
 *
 * @param once Idempotency-Key of the form
 * @param name as typed; empty in an empty form and when a key is renewed
 * @param days as typed, or the maximum
 * @param fault why the typed values were refused; empty if nothing is wrong
 * @param faultField the field that the fault is about; empty if it is about none
 */
public record KeyForm(String once, String name, String days, String fault, String faultField) {
    /** A form without a name. */
    static KeyForm empty(int days) {
        return new KeyForm(newIdempotencyKey(), "", String.valueOf(days), "", "");
    }

    /** The form with the values that were sent and the reason why they were refused. */
    static KeyForm refused(String name, String days, Failure refusal) {
        return new KeyForm(newIdempotencyKey(), name, days, refusal.detail(), refusal.field());
    }

    private static String newIdempotencyKey() {
        return UUID.randomUUID().toString();
    }

    /** Whether the fault is about the name. */
    public boolean isAboutName() {
        return faultField.equals("name");
    }

    /** Whether the fault is about the number of days. */
    public boolean isAboutDays() {
        return faultField.equals("days");
    }
}
