/**
 * How much figures are revised after their first publication, estimated from the releases in the
 * store: {@code GET /analysis/revisions} shows how large the revisions of each kind of figure were,
 * and how often intervals computed from them contained the later figures. Ranks use the same
 * revisions.
 *
 * <p>Tour: {@code RevisionArchive} reads the newest releases that changed the figures of an
 * indicator, {@code ArchiveBuilder} makes cells with their versions and finds series breaks, {@code
 * Archive} holds the result, and {@code RevisionAnswers} writes it.
 *
 * <p>Only public figures are read, for every caller, so that nothing can be inferred about figures
 * that are not public.
 *
 * <p>Neighbours: {@code analysis.input} (figures), {@code analysis.answer} (answers), the package
 * {@code vintage} of the module {@code analysis} (the methods).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.revision;

import org.jspecify.annotations.NullMarked;
