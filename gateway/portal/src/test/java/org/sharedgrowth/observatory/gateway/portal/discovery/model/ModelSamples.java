package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.citation.Licence;

/** Sample data sets. */
public final class ModelSamples {
    public static final String ORIGIN = "https://observatory.example";

    /** A name that must be escaped in every format. */
    public static final String HOSTILE =
            "</script><b> ]]> \"x\" 'y' \\ & \n line \u202Eright-to-left\u2028 <!--<script>";

    private static final Instant RELEASED = Instant.parse("2026-03-01T12:00:00.5Z");

    private ModelSamples() {}

    /** A catalogue of these data sets. */
    public static DataCatalogue catalogue(List<Flow> flows) {
        return new DataCatalogue(
                ORIGIN,
                names("Observatory of growth"),
                names("Figures with earlier versions"),
                flows,
                List.of(),
                Map.of());
    }

    /** A catalogue of this many data sets, whose texts are as long as real ones. */
    public static DataCatalogue ofSize(int count) {
        String text =
                "Indicators of the digital economy and of who takes part, sent by offices "
                        + "about their own country, for every year and place.";
        return catalogue(
                IntStream.range(0, count)
                        .mapToObj(i ->
                                flow(
                                        "DF_FLOW_" + i,
                                        "Digital economy and digital divide " + i,
                                        text,
                                        Optional.empty()))
                        .toList());
    }

    public static Flow flow(String id, String name, String description, Optional<Licence> licence) {
        return new Flow(
                id,
                "DIGOBS",
                "1.0.0",
                names(name),
                names(description),
                "/sdmx/3.0/structure/datastructure/DIGOBS/DSD_DIGITAL/1.1.0",
                "",
                new Flow.Extent(
                        31,
                        4000,
                        "2005-01-01",
                        "2024-12-31",
                        List.of("BRA", "KEN"),
                        List.of("IT_NET_USER_ZS")),
                new Subjects(
                        List.of(names("Connectivity and access"), names("People and society")),
                        List.of(names("Internet use")),
                        List.of("SOCI", "TECH"),
                        List.of(
                                new Subjects.Unit(
                                        "/sdmx/3.0/structure/codelist/DIGOBS/CL_UNIT_MEASURE/1.0#PT",
                                        names("Percent")))),
                new Flow.Terms(licence, List.of(names("Office of Kenya"))),
                files("/api/indicators/v1/flows/" + id + "/download?format=", ""),
                List.of(edition(id, 17), edition(id, 5)),
                "2022-03-10");
    }

    public static Edition edition(String flow, long release) {
        String file = "/api/indicators/v1/flows/" + flow + "/download?format=";
        return new Edition(
                release, RELEASED.minusSeconds(17 - release), files(file, "&release=" + release));
    }

    private static List<Download> files(String target, String pin) {
        Optional<Download.Fingerprint> fingerprint =
                Optional.of(new Download.Fingerprint(912345, "ab".repeat(32)));
        return List.of(
                new Download(Download.Form.CSV, target + "sdmx-csv" + pin, Optional.empty()),
                new Download(Download.Form.CSV_GZIP, target + "sdmx-csv.gz" + pin, fingerprint),
                new Download(Download.Form.PARQUET, target + "parquet" + pin, fingerprint));
    }

    private static Names names(String name) {
        return Names.ofEach(language ->
                name.isEmpty() || language == Language.ENGLISH ? name : name + language.tag());
    }
}
