/**
 * Disclosure safety of tables: {@code POST /analysis/disclosure-checks} answers which cells of a
 * table must not be published, so that nobody can compute figures about small groups of people, and
 * what everybody can still find out about the hidden cells. The table is not stored.
 *
 * <p>Tour: {@code DisclosureResource} is the operation, {@code TableReader} checks what was sent
 * and makes the table with its margins, {@code DisclosureView} is the answer.
 *
 * <p>Neighbours: {@code analysis.disclosure} (the method, pure).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
