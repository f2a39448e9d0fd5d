/**
 * What catalogues, search engines and other programs read to find the figures: one model of the
 * data sets ({@code DataSet}), their editions, downloads and terms of use, read from the operations
 * of the services for a guest, and a pure writer for each form. Everything is public, has
 * addresses on the public origin only, and contains no clock: equal releases give equal bytes.
 *
 * <p>{@code feed} has what programs follow and what robots ask for first.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery;

import org.jspecify.annotations.NullMarked;
