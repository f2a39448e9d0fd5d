/**
 * Citations of figures and reports: as a sentence, as BibTeX, RIS and CSL-JSON, with the licence or
 * rights. Pages, archives and reports use {@link
 * org.sharedgrowth.observatory.messages.citation.Citation}, so that the same view has the same
 * citation everywhere.
 */
@NullMarked
package org.sharedgrowth.observatory.messages.citation;

import org.jspecify.annotations.NullMarked;
