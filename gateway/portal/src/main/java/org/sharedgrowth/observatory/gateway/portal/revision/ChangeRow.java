package org.sharedgrowth.observatory.gateway.portal.revision;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * One figure that changed, in the reader's language.
 *
 * @param sign symbol for the kind of change, such as →
 * @param people the group of people it is about; empty for everybody
 * @param period with a link to the history of the figure
 * @param before the earlier figure, with its note
 * @param difference with plus or minus; empty if there is none
 * @param statements texts about attributes that changed, such as the comment or the source
 * @param release the release that changed it; its address is empty if all rows are from one release
 * @param reason why the figure changed; empty if the office gave no reason or all rows are from one
 *     release
 */
public record ChangeRow(
        String sign,
        String kind,
        PageLink indicator,
        String people,
        PageLink place,
        PageLink period,
        String before,
        String after,
        String difference,
        List<String> statements,
        PageLink release,
        String reason) {}
