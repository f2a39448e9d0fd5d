/**
 * How figures and reports are cited: as a sentence, as BibTeX and as RIS. Pages, archives and
 * reports ask {@link org.sharedgrowth.observatory.messages.citation.Citation}, so that the same
 * view is cited in the same words everywhere.
 */
@NullMarked
package org.sharedgrowth.observatory.messages.citation;

import org.jspecify.annotations.NullMarked;
