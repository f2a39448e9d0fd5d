/** What all streams of server-sent events have in common. */
@NullMarked
package org.sharedgrowth.observatory.indicators.stream;

import org.jspecify.annotations.NullMarked;
