/**
 * Registers structures and keeps the registered ones in memory. {@link
 * org.sharedgrowth.observatory.indicators.structure.registration.StructureResource} receives the
 * requests of stewards, {@link
 * org.sharedgrowth.observatory.indicators.structure.registration.Registration} carries them out,
 * {@link org.sharedgrowth.observatory.indicators.structure.registration.Decision} decides on a
 * message, and {@code Rules} and {@code VersionCompatibility} find the errors. Artefacts are stored
 * as rows ({@code artefact}, {@code item}); each instance of the service follows them, and {@link
 * org.sharedgrowth.observatory.indicators.structure.registration.Structures} provides the current
 * {@link org.sharedgrowth.observatory.indicators.structure.registration.Snapshot}. Its drafts are
 * separate from the released structures (decision 23) and visible only to stewards.
 *
 * <p>Neighbours: {@code structure} (the types), {@code structure.message} (reads messages); {@code
 * series}, {@code catalogue}, {@code exchange} and {@code submission} read the snapshot.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.structure.registration;

import org.jspecify.annotations.NullMarked;
