/**
 * The common parts of all pages: the frame with navigation and sign-in, the language, style sheet
 * and headers, rendering to bytes, and the checks of who may open a page or send its form.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.frame;

import org.jspecify.annotations.NullMarked;
