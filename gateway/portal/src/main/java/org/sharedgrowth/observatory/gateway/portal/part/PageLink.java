package org.sharedgrowth.observatory.gateway.portal.part;

/** A link of a page. */
public record PageLink(String address, String label) {
    /** Represents the absence of a link; templates test its address. */
    public static final PageLink NONE = new PageLink("", "");
}
