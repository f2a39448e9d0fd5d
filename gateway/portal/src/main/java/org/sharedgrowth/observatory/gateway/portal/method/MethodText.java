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

    /** Says how many results that others published were recomputed, all without a difference. */
    String same(int results);

    /** Says how many results that others published were recomputed, and the largest difference. */
    String compared(int results, String difference);

    /** A difference too small to be written. */
    String lessThan(String limit);

    String notCompared();

    String forPrograms();
}
