/** What answers say so that copies of them may be kept, by the gateway above all. */
@NullMarked
package org.sharedgrowth.observatory.indicators.caching;

import org.jspecify.annotations.NullMarked;
