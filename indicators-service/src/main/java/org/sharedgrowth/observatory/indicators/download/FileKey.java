package org.sharedgrowth.observatory.indicators.download;

import java.time.LocalDate;
import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.download.Disposition;

/**
 * Identifies the content of a file: all public data of a flow as of a release, in one form.
 *
 * @param release the newest release of the flow that the file contains
 */
record FileKey(Dataflow flow, long release, FileForm form) {
    /**
     * The header that names the file for the client.
     *
     * @param day the day of the release
     */
    String disposition(LocalDate day) {
        List<String> name =
                List.of(flow.names().in(List.of("en")), "release " + release, day.toString());
        return Disposition.attachment(name, name, form.ending());
    }

    /** Where the file can be downloaded; the content at this address never changes. */
    String address() {
        return newestAddress() + "&release=" + release;
    }

    /** Where the file of the newest release can be downloaded, in the same form. */
    String newestAddress() {
        return "/api/indicators/v1/flows/" + flow.id().id() + "/download?format=" + form.id();
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
