/**
 * The tables of deploy/seed turned into structure messages, submissions and a report, and sent
 * through the public API by the demo offices' own clients.
 */
@NullMarked
package org.sharedgrowth.observatory.local.seed;

import org.jspecify.annotations.NullMarked;
