/**
 * What a reader chooses on the pages of computed figures: an indicator by name or code, and a group
 * of countries.
 *
 * <p>Neighbours: {@code client} (the catalogue), {@code compare.choice} (which texts name an
 * indicator); {@code targets} and {@code aggregate} use it.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.choice;

import org.jspecify.annotations.NullMarked;
