package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;

/** Thrown if a call names a code that does not exist. Similar codes are looked up later. */
final class UnknownCode extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String argument;
    private final String sent;
    private final Kind kind;

    UnknownCode(String argument, String sent, Kind kind) {
        super(argument, null, false, false);
        this.argument = argument;
        this.sent = sent;
        this.kind = kind;
    }

    String sent() {
        return sent;
    }

    Kind kind() {
        return kind;
    }

    /** The refusal of the code, with similar ones and how to find others. */
    ToolRefused refused(List<Code> similar) {
        return ToolRefused.unknown(argument, sent, withoutTitles(similar))
                .with("Call find_statistics with kind=" + argument + ".");
    }

    /** Titles of reports are words of their authors, which refusals do not repeat. */
    private List<Code> withoutTitles(List<Code> similar) {
        return kind == Kind.REPORT
                ? similar.stream().map(one -> new Code(one.code(), "")).toList()
                : similar;
    }
}
