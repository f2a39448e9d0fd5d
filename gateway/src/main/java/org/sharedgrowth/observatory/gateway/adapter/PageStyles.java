package org.sharedgrowth.observatory.gateway.adapter;

import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.browser.StyleSources;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;

/** The styles of the portal's pages. */
@Singleton
class PageStyles implements StyleSources {
    @Override
    public String hashes() {
        return PageStyle.hashes();
    }

    @Override
    public String header() {
        return PageStyle.OWN_HASH;
    }
}
