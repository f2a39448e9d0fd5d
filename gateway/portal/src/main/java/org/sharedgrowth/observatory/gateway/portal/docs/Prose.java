package org.sharedgrowth.observatory.gateway.portal.docs;

import io.quarkus.qute.RawString;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the descriptions of the contract, which are CommonMark; HTML in them is escaped. */
final class Prose {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Prose() {}

    static RawString html(String markdown) {
        return new RawString(RENDERER.render(PARSER.parse(markdown)).strip());
    }

    /** Renders a description without a paragraph around it, for a table cell. */
    static RawString inline(String markdown) {
        String html = html(markdown).toString();
        boolean isOneParagraph =
                html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return new RawString(isOneParagraph ? html.substring(3, html.length() - 4) : html);
    }
}
