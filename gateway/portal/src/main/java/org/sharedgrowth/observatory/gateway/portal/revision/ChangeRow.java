package org.sharedgrowth.observatory.gateway.portal.revision;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * One figure that changed, in the reader's language.
 *
 * @param sign stands for the kind of change beside its word
 * @param people whom it is about; empty for everybody
 * @param period with a link to the history of the figure
 * @param before the figure as it was, with its note
 * @param difference with its sign; empty if there is none
 * @param statements other things that changed: comment, source
 * @param release that changed it; its address is empty where all rows are of one release
 * @param reason why; empty where all rows are of one release
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
