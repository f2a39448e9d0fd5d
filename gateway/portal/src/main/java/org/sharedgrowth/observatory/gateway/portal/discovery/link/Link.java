package org.sharedgrowth.observatory.gateway.portal.discovery.link;

/**
 * A link from a page.
 *
 * @param relation registered name, such as {@code describedby}; or several with spaces between them
 * @param address absolute
 * @param type media type of the target; empty if it is not known
 * @param profile address of a standard that the target follows; empty if it follows none
 */
public record Link(String relation, String address, String type, String profile) {
    /** A link to a target of a media type. */
    public Link(String relation, String address, String type) {
        this(relation, address, type, "");
    }

    /** A link to a target of any type. */
    public Link(String relation, String address) {
        this(relation, address, "", "");
    }

    /** The link in a header. */
    String inHeader() {
        return "<"
                + address
                + ">; rel=\""
                + relation
                + "\""
                + (type.isEmpty() ? "" : "; type=\"" + type + "\"")
                + (profile.isEmpty() ? "" : "; profile=\"" + profile + "\"");
    }
}
