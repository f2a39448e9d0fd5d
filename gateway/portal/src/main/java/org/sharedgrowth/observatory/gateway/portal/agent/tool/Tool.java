package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;

/** A tool that assistants can call. */
interface Tool {
    /** Its name in {@code tools.json}. */
    String name();

    /**
     * The answer as structured content; its first field is the summary.
     *
     * @return fails with {@link ToolRefused} if the call cannot be answered
     */
    Uni<ObjectNode> answer(Call call);
}
