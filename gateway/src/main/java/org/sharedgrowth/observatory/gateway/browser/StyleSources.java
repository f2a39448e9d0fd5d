package org.sharedgrowth.observatory.gateway.browser;

/** Provides the hashes of the styles inside pages. */
public interface StyleSources {
    /** Hashes of styles, as sources of a Content-Security-Policy; separated by spaces. */
    String hashes();

    /**
     * Internal header of an answer with the hash of style rules that only its page has. It is used
     * for the policy and not sent to clients.
     */
    String header();
}
