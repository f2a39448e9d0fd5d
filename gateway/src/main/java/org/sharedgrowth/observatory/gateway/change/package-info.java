/**
 * What becomes of a request that changes something, whether a program sent it or a form of the
 * portal: it is written down, it is done, and answers that were kept are not given again unasked.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.change;

import org.jspecify.annotations.NullMarked;
