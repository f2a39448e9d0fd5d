package org.sharedgrowth.observatory.gateway.portal.client;

/** A service said no, with a problem document. */
public final class ServiceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;
    private final String title;

    /**
     * A refusal in words that people can read.
     *
     * @param slug last part of the problem's type
     */
    public ServiceRefused(int status, String slug, String title, String detail) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** The HTTP status it answered. */
    public int status() {
        return status;
    }

    /** What kind of no that is, for programs. */
    public String slug() {
        return slug;
    }

    /** The same for people. */
    public String title() {
        return title;
    }

    /** What exactly is wrong, and the way out. */
    public String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
