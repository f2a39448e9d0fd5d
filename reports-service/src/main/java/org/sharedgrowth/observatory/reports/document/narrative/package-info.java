/**
 * Parses the text: CommonMark without raw HTML, images and code, plus directives that name
 * bindings. The CommonMark parser still accepts some of these constructs, which are refused here:
 * with HTML blocks disabled it yields inline HTML, with fenced code disabled it reads a fence as
 * inline code, and an unclosed directive would become text.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document.narrative;

import org.jspecify.annotations.NullMarked;
