/**
 * Figures of groups of areas, computed from the figures of the members. Each comes with the share
 * of the group that it covers, the codes of the missing members, and how far these could change it.
 *
 * <p>Start at {@link org.sharedgrowth.observatory.analysis.aggregate.Aggregates}: a {@link
 * org.sharedgrowth.observatory.analysis.aggregate.Panel} of figures, one of weights and a {@link
 * org.sharedgrowth.observatory.analysis.aggregate.Group} become a {@link
 * org.sharedgrowth.observatory.analysis.aggregate.GroupColumn}, one aggregate or refusal for each
 * period. {@link org.sharedgrowth.observatory.analysis.aggregate.Rule} defines how members are
 * combined, {@link org.sharedgrowth.observatory.analysis.aggregate.Terms} how much may be missing.
 *
 * <p>Source: World Bank, "What methods are used to calculate aggregates for groups of countries?".
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.aggregate;

import org.jspecify.annotations.NullMarked;
