/**
 * Caches public answers for a short time, so that many identical requests at the same time cause
 * one request to a service. Only answers to guests are cached; after a change that passed through
 * this gateway all of them are revalidated. {@code AnswerCache} is the entry point; a {@code
 * Flight} is one request whose answer others wait for.
 *
 * <p>Reads come from {@code route.forward} and from the {@code portal}; {@code change} reports
 * changes. It uses no other package of the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.cache;

import org.jspecify.annotations.NullMarked;
