package org.sharedgrowth.observatory.gateway.browser;

/** Knows the styles that pages carry inside. */
public interface StyleSources {
    /** Hashes of styles, as sources of a Content-Security-Policy; separated by spaces. */
    String hashes();
}
