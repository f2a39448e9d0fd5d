package org.sharedgrowth.observatory.gateway.portal.method;

import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the page of methods. */
@Messages
public interface MethodText {
    String breadcrumb();

    String title();

    String answer(int count);

    String explanation();

    String method();

    String version();

    String source();

    String comparison();

    /** How many results that others published were computed again, without any difference. */
    String same(int results);

    /** How many results that others published were computed again, and the largest difference. */
    String compared(int results, String difference);

    /** A difference too small to be written. */
    String lessThan(String limit);

    String notCompared();

    String forPrograms();
}
