/** The gateway: the one public door of the observatory. */
@NullMarked
package org.sharedgrowth.observatory.gateway;

import org.jspecify.annotations.NullMarked;
