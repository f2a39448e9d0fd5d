package org.sharedgrowth.observatory.gateway.page;

import java.util.concurrent.atomic.AtomicLong;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The services' answers about a data set with two releases, and about one without figures. */
final class FlowSamples {
    static final String API = "/api/indicators/v1/";
    static final String SDMX = "/sdmx/3.0/structure/";

    /** Each call of {@link #serve} adds a newer release, so that nothing cached is used. */
    private static final AtomicLong NEWEST = new AtomicLong(100);

    private static final String STRUCTURES =
            """
            {"data": {"dataflows": [
              {"id": "DF_DIGITAL", "agencyID": "DIGOBS", "version": "1.0.0",
               "names": {"en": "Digital </script><b>economy", "fr": "Économie numérique"},
               "descriptions": {"en": "About the digital economy."},
               "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=DIGOBS:DSD_DIGITAL(1.1.0)"},
              {"id": "DF_EMPTY", "agencyID": "DIGOBS", "version": "1.0.0", "names": {"en": "Secret"},
               "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=DIGOBS:DSD_DIGITAL(1.1.0)"}],
             "dataConstraints": [
              {"id": "CC_DF_DIGITAL", "role": "Actual", "constraintAttachment": {"dataflows": [
               "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0)"]},
               "annotations": [{"id": "series_count", "title": "31"}, {"id": "obs_count", "title": "4000"}],
               "cubeRegions": [{"keyValues": [{"id": "REF_AREA", "values": [{"value": "KEN"}, {"value": "014"}]},
                {"id": "INDICATOR", "values": [{"value": "IT_NET_USER_ZS"}]},
                {"id": "TIME_PERIOD", "timeRange": {"startPeriod": {"period": "2005"},
                 "endPeriod": {"period": "2024"}}}]}]}]}}
            """;

    private static final String INDICATOR =
            """
            {"code": "IT_NET_USER_ZS", "name": "Individuals using the internet",
             "unit": {"code": "PT", "name": "Percent"}, "topics": [{"id": "CONNECTIVITY.USE", "name": "Use"}]}\
            """;

    private static final String TOPICS =
            """
            {"data": {"categorySchemes": [{"categories": [
             {"id": "CONNECTIVITY", "names": {"en": "Connectivity", "fr": "Connectivité"},
              "annotations": [{"type": "THEME", "title": "TECH"}],
              "categories": [{"id": "USE", "names": {"en": "Use of the internet"}}]}]}]}}
            """;

    private static final String UNITS =
            """
            {"data": {"codelists": [{"id": "CL_UNIT_MEASURE", "agencyID": "DIGOBS", "version": "1.0",
             "codes": [{"id": "PT", "names": {"en": "Percent"}}, {"id": "PS", "names": {"en": "Persons"}}]}]}}
            """;

    static final String AGREEMENTS =
            """
            {"data": {"provisionAgreements": [
              {"dataflow": "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0)",
               "dataProvider": "urn:sdmx:org.sdmx.infomodel.base.DataProvider=DIGOBS:DATA_PROVIDERS(1.0).NSO_KEN"%s}]}}
            """;

    static final String LICENCE =
            """
            , "annotations": [{"type": "LICENCE", "title": "https://creativecommons.org/licenses/by/4.0/"}]\
            """;

    static final String FILES =
            """
            {"flow": "DF_DIGITAL", "release": %1$d, "files": [
              {"format": "sdmx-csv", "mediaType": "text/csv", "size": 2202009, "sha256": "%2$s",
               "url": "/api/indicators/v1/flows/DF_DIGITAL/download?format=sdmx-csv&release=%1$d"},
              {"format": "sdmx-csv.gz", "mediaType": "application/gzip", "size": 48213, "sha256": "%3$s",
               "url": "/api/indicators/v1/flows/DF_DIGITAL/download?format=sdmx-csv.gz&release=%1$d"},
              {"format": "parquet", "mediaType": "application/vnd.apache.parquet", "size": 99, "sha256": "%4$s",
               "url": "/api/indicators/v1/flows/DF_DIGITAL/download?format=parquet&release=%1$d"}]}
            """
                    .formatted(17, "0a".repeat(32), "1b".repeat(32), "2c".repeat(32));

    static final String COLUMNS =
            """
            {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], "tableSchema": {"columns": [
              {"name": "STRUCTURE", "titles": "STRUCTURE", "datatype": "string"},
              {"name": "STRUCTURE_ID", "titles": "STRUCTURE_ID", "datatype": "string"},
              {"name": "ACTION", "titles": "ACTION", "datatype": "string"},
              {"name": "REF_AREA", "titles": "REF_AREA", "dc:description": "Area", "datatype": "string"},
              {"name": "OBS_VALUE", "titles": "OBS_VALUE", "datatype": "number"}],
             "primaryKey": ["REF_AREA"]}}
            """;

    private FlowSamples() {}

    /** A count of series that no earlier test has used. */
    static long unusedSeriesCount() {
        return NEWEST.get();
    }

    /**
     * Stubs the services.
     *
     * @param seriesCount number of series of the data set
     */
    static void serve(long seriesCount) {
        StubService indicators = Surroundings.indicators();
        Samples.serve();
        long newest = NEWEST.incrementAndGet();
        indicators.json(
                API + "indicators?pageSize=1",
                "{\"page\":1,\"pageSize\":1,\"total\":1,\"items\":["
                        + INDICATOR
                        + "],\"release\":{\"id\":"
                        + newest
                        + ",\"publishedAt\":\"2026-03-01T12:00:00Z\"}}");
        indicators.json(SDMX + "dataflow/", STRUCTURES.replace("31", Long.toString(seriesCount)));
        indicators.json(SDMX + "categoryscheme/", TOPICS);
        indicators.json(SDMX + "codelist/*/CL_UNIT_MEASURE/", UNITS);
        indicators.json(SDMX + "provisionagreement/", AGREEMENTS.formatted(""));
        indicators.json(
                SDMX + "dataproviderscheme/",
                """
                {"data": {"dataProviderSchemes": [{"id": "DATA_PROVIDERS", "dataProviders": [
                 {"id": "NSO_KEN", "names": {"en": "Office of Kenya"}}]}]}}
                """);
        indicators.json(API + "releases?flow=DF_DIGITAL", list(release(17)));
        indicators.json(API + "releases?open=1&flow=DF_DIGITAL", list(release(17)));
        indicators.json(API + "releases?flow=DF_EMPTY", list(""));
        indicators.json(API + "releases/17", release(17));
        indicators.json(API + "releases/16", release(16));
    }

    private static String list(String item) {
        return "{\"page\":1,\"pageSize\":1,\"total\":%d,\"items\":[%s]}"
                .formatted(item.isEmpty() ? 0 : 1, item);
    }

    private static String release(long id) {
        return """
        {"id": %d, "publishedAt": "2026-03-01T12:00:00Z", "flow": "DF_DIGITAL",
         "provider": "NSO_KEN", "seriesAdded": 1, "seriesRevised": 0, "observations": 9}
        """
                .formatted(id);
    }
}
