package org.sharedgrowth.observatory.gateway.browser;

/** Knows the styles that pages carry inside. */
public interface StyleSources {
    /** Hashes of styles, as sources of a Content-Security-Policy; separated by spaces. */
    String hashes();

    /**
     * The header by which an answer says the hash of rules that only its page has; it is meant for
     * the policy and not for clients.
     */
    String header();
}
