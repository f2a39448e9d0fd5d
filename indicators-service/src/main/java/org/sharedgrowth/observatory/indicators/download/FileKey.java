package org.sharedgrowth.observatory.indicators.download;

import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * What a file holds.
 *
 * @param release the newest of the flow in it; the file shows the flow as that left it
 */
record FileKey(Dataflow flow, long release, FileForm form) {
    /** How the file is called by those who take it. */
    String name() {
        return flow.id().id() + "-release-" + release + "." + form.ending();
    }

    /** How names of files with this content begin here. */
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
