/** A ready-made gateway, to measure ours against; never shipped. */
package org.sharedgrowth.observatory.bench.rival;
