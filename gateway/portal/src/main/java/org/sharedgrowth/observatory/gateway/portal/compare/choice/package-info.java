/**
 * The choice of a comparison: {@code CompareQuery} contains the parameters of the address, {@code
 * AddressCheck} checks them with what {@code CompareNames} knows about the names in it, and {@code
 * CompareChoice} is the result: the valid part, with the faults of the rest.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.compare.choice;

import org.jspecify.annotations.NullMarked;
