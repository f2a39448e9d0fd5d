/**
 * Checks whether tables are safe to publish: {@code POST /analysis/disclosure-checks} finds the
 * cells of a table that must be hidden so that nobody can compute figures about small groups of
 * people, and reports what readers can still find out about the hidden cells. The table is not
 * stored.
 *
 * <p>Tour: {@code DisclosureResource} is the operation, {@code TableReader} checks the request and
 * builds the table with its margins, {@code DisclosureView} is the answer.
 *
 * <p>Neighbours: the package {@code disclosure} of the module {@code analysis} has the method,
 * which is pure.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
