/**
 * Converts the tables of deploy/seed to structure messages, submissions, computed series and a
 * report, and sends them through the public API with the demo offices' own clients.
 */
@NullMarked
package org.sharedgrowth.observatory.local.seed;

import org.jspecify.annotations.NullMarked;
