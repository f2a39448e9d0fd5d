package org.sharedgrowth.observatory.indicators.submission.reading.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/**
 * The structure that a message names for its data.
 *
 * @param kind such as {@code dataflow}
 * @param id {@code DIGOBS:DF_DIGITAL(1.0.0)}
 */
record StructureName(String kind, String id) {
    static final String DATAFLOW = "dataflow";

    /** The name in a URN, {@code urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=…}, or null. */
    static @Nullable StructureName ofUrn(String urn) {
        int equal = urn.indexOf('=');
        int dot = urn.lastIndexOf('.', Math.max(0, equal));
        if (!urn.startsWith("urn:sdmx:") || equal < 0 || dot < 0) {
            return null;
        }
        return new StructureName(
                urn.substring(dot + 1, equal).toLowerCase(Locale.ROOT), urn.substring(equal + 1));
    }

    static UnreadableFile missing(long position) {
        return new UnreadableFile(
                "no-structure", position, FileText::noDataflow, FileText::nameDataflow);
    }
}
