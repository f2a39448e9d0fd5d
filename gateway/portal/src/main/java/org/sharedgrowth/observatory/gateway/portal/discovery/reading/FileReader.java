package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Table;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Reads the fingerprints of the files of data sets, and the columns of Parquet files. */
@Singleton
class FileReader {
    private final Services services;

    FileReader(Services services) {
        this.services = services;
    }

    /**
     * The fingerprints of an edition's files, by the service's names of formats; empty if the data
     * set is a part of another. Fails if the service does not answer, or answers that the files are
     * being written.
     */
    Uni<Map<String, Download.Fingerprint>> fingerprints(
            RequestContext requestContext, Flow flow, Edition edition) {
        if (!flow.partOf().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Target list =
                Target.of("/api/indicators/v1/flows/" + Target.encode(flow.id()) + "/downloads")
                        .with("release", edition.release());
        return services.indicator(requestContext, list.toString(), FileList.class)
                .map(FileList::fingerprints);
    }

    /** The columns of the Parquet file of a data set. */
    Uni<Table> table(RequestContext requestContext, Flow flow) {
        String description =
                "/sdmx/3.0/data/dataflow/"
                        + Target.encode(flow.agency())
                        + "/"
                        + Target.encode(flow.id())
                        + "/+/*?format=csvw";
        return services.indicator(requestContext, description, TableMessage.class)
                .map(TableMessage::table);
    }
}
