/**
 * Public answers kept for a moment, so that a thousand people who ask the same at once are one
 * question to a service. Only what guests are told in public is kept; a change that passes through
 * this gateway makes all of it be asked for again.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.cache;

import org.jspecify.annotations.NullMarked;
