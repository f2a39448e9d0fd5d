package org.sharedgrowth.observatory.messages;

/**
 * Text with HTML elements that is already escaped, so that a template must not escape it again. If
 * a method of a message interface returns Markup, its pattern and plain arguments are escaped;
 * arguments of type Markup are inserted unchanged: {@code <b>68%</b> of people} is made from {@code
 * {share} of people}.
 */
public final class Markup {
    private final String html;

    private Markup(String html) {
        this.html = html;
    }

    /** HTML that is used unchanged; never call this with text from outside. */
    public static Markup ofHtml(String html) {
        return new Markup(html);
    }

    /** Plain text, escaped. */
    public static Markup ofText(String text) {
        return new Markup(escape(text));
    }

    /** A highlighted figure or word: {@code <b>…</b>}. */
    public static Markup bold(String text) {
        return new Markup("<b>" + escape(text) + "</b>");
    }

    /**
     * A link.
     *
     * @param address unescaped; a path of this site or an https address
     */
    public static Markup link(String address, String text) {
        return new Markup("<a href=\"" + escape(address) + "\">" + escape(text) + "</a>");
    }

    /** A code or an address, which is not translated and keeps its direction. */
    public static Markup code(String text) {
        return new Markup("<code>" + escape(text) + "</code>");
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The HTML. */
    @Override
    public String toString() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup markup && markup.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
