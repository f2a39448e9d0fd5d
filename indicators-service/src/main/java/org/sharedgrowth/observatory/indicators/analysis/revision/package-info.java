/**
 * How much figures are revised after their first publication, learnt from the releases of the
 * store: {@code GET /analysis/revisions} answers for each kind of figure how large its revisions
 * were, and how often intervals made from them contained the later figures. Ranks use the same
 * revisions.
 *
 * <p>Tour: {@code RevisionArchive} reads every release that changed the figures of an indicator,
 * {@code ArchiveBuilder} makes cells with their versions and finds series breaks, and {@code
 * Archive} holds the result. {@code RevisionAnswers} writes it.
 *
 * <p>Only public figures are read, for every caller, so that nothing can be inferred about hidden
 * ones.
 *
 * <p>Neighbours: {@code analysis.input} (figures), {@code analysis.answer} (answers), {@code
 * analysis.vintage} (the methods).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.revision;

import org.jspecify.annotations.NullMarked;
