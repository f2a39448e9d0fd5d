package org.sharedgrowth.observatory.reports.authoring;

import org.sharedgrowth.observatory.identity.Caller;

/**
 * Somebody who did something with a report.
 *
 * @param subject what the identity provider knows them by; never shown
 * @param name what others see
 */
public record Person(String subject, String name) {
    /** The person behind a request. */
    public static Person of(Caller caller) {
        return new Person(caller.subject(), caller.name());
    }

    boolean is(Person other) {
        return subject.equals(other.subject);
    }
}
