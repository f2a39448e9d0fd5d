package org.sharedgrowth.observatory.indicators.download;

import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * The content of a file.
 *
 * @param release the newest release of the flow in it
 */
record FileKey(Dataflow flow, long release, FileForm form) {
    /** File name for the client. */
    String name() {
        return flow.id().id() + "-release-" + release + "." + form.ending();
    }

    /** Prefix of stored files with this content. */
    String prefix() {
        return flow.id().id()
                + "_"
                + flow.id().version()
                + "_"
                + flow.structure().id().version()
                + "_"
                + release
                + "_"
                + form.id()
                + "_";
    }
}
