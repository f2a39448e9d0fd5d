/** Common behaviour of all streams of server-sent events. */
@NullMarked
package org.sharedgrowth.observatory.indicators.stream;

import org.jspecify.annotations.NullMarked;
