/**
 * What catalogues, search engines and other programs read to find the figures: one model of the
 * data sets ({@code DataSet}), their editions, downloads and terms of use, read from the operations
 * of the services for a guest, and a pure writer for each form. Everything is public, has addresses
 * on the public origin only, and contains no clock: equal releases give equal bytes.
 *
 * <p>{@code crawl} has what robots and browsers ask for first, {@code wellknown} what programs look
 * for at fixed places. Feeds and calendar files are written by {@code release} and {@code
 * calendar}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery;

import org.jspecify.annotations.NullMarked;
