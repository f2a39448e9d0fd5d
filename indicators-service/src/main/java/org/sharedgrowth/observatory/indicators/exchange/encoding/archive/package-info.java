/**
 * Writes a table as one archive, together with its metadata, its licence and its citations. {@link
 * org.sharedgrowth.observatory.indicators.exchange.encoding.archive.ArchiveEncoder} compresses the
 * table while it is written; {@code Companions} writes the small files beside it.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 *
 * <p>Neighbours: {@code exchange.encoding.table} writes the table, {@code messages.citation} the
 * citation; only {@code exchange.answer} uses it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange.encoding.archive;

import org.jspecify.annotations.NullMarked;
