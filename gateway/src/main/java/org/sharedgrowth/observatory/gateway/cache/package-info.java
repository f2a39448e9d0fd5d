/**
 * Public answers kept for a moment, so that a thousand people who ask the same at once make one
 * request to a service. Only what guests may read is kept; after a change that passed through this
 * gateway all of it is asked for again. {@code AnswerCache} is the entry; a {@code Flight} is one
 * request whose answer others wait for.
 *
 * <p>Reads come from {@code route.forward} and from the {@code portal}; {@code change} reports
 * changes. It uses no other package of the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.cache;

import org.jspecify.annotations.NullMarked;
