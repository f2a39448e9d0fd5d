/**
 * Reads the text part: CommonMark without raw HTML, images and code, plus the directives that name
 * what is bound. What the parser does not refuse by itself is refused here: with HTML blocks off it
 * still yields inline HTML, with fences off a fence becomes inline code, and a directive that is
 * not closed would silently be text.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document.narrative;

import org.jspecify.annotations.NullMarked;
