package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;

/**
 * What the page of a league is made of.
 *
 * @param ranks null if there are none
 * @param refusal why there are none, or why the choice of the address was left out; empty if it was
 *     not
 * @param parts of the index; none if they are not known
 */
record LeagueAnswers(
        Indices.Index index,
        Indices.@Nullable Ranks ranks,
        String refusal,
        List<Indices.Part> parts) {}
