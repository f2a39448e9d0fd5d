/**
 * How both services answer a request for a citation: {@link
 * org.sharedgrowth.observatory.service.citation.CitationAnswer}. The text is made by {@link
 * org.sharedgrowth.observatory.messages.citation.Citation}.
 *
 * <p>Neighbours: {@code problem}, for a form that does not exist.
 */
@NullMarked
package org.sharedgrowth.observatory.service.citation;

import org.jspecify.annotations.NullMarked;
