package org.sharedgrowth.observatory.gateway.browser;

/** Provides the hashes of the styles inside pages. */
public interface StyleSources {
    /** Hashes of styles, as sources of a Content-Security-Policy; separated by spaces. */
    String hashes();

    /**
     * Name of an internal header in which a page's answer gives the hash of its own styles. It is
     * used for the policy and not sent to clients.
     */
    String header();
}
