/** A third-party gateway with which ours is compared; never shipped. */
package org.sharedgrowth.observatory.bench.rival;
