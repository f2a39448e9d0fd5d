package org.sharedgrowth.observatory.reports.authoring;

import org.sharedgrowth.observatory.identity.Caller;

/**
 * A person who works on a report.
 *
 * @param subject id at the sign-in server; never shown
 * @param name shown to others
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
