/**
 * Records of what the indicators-service computes from figures: gaps, figures of groups, progress
 * towards targets, forecasts.
 *
 * <p>Neighbours: {@code client} (the calls and the other records); the packages of pages read the
 * records of this one.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import org.jspecify.annotations.NullMarked;
