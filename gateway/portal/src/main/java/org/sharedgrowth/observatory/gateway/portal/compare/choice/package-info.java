/**
 * What a comparison is of: {@code CompareQuery} is what the address says, {@code Chosen} what of it
 * exists and can be shown, with the faults of the rest; {@code AddressCheck} tells them apart.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.compare.choice;

import org.jspecify.annotations.NullMarked;
