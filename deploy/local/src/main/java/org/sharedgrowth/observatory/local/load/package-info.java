/** Bulk loading of one file through the public API, as the World Bank's demo client does it. */
@NullMarked
package org.sharedgrowth.observatory.local.load;

import org.jspecify.annotations.NullMarked;
