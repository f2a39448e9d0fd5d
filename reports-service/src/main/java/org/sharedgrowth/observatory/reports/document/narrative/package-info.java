/**
 * Parses the text: CommonMark without raw HTML, images and code, plus directives that name
 * bindings. Constructs that the CommonMark parser accepts anyway are refused here: without HTML
 * blocks it still yields inline HTML, without fences a fence becomes inline code, and an unclosed
 * directive would become text.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document.narrative;

import org.jspecify.annotations.NullMarked;
