package org.sharedgrowth.observatory.indicators.contract;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Headers that say which past state an answer shows and where the other states are (RFC 7089).
 * There is no negotiation by {@code Accept-Datetime}, so no answer varies by it.
 */
final class PastStates {
    private static final String DATE = "Memento-Datetime";
    private static final String LINK = "Link";

    /** Operations whose answers have figures of one state. */
    private static final Set<String> OPERATIONS =
            Set.of(
                    "listObservations",
                    "downloadFlow",
                    "listAggregates",
                    "getConvergence",
                    "listDiffusion",
                    "listForecasts",
                    "listGaps",
                    "listInequality",
                    "getRevisionCalibration",
                    "listTargetProgress",
                    "listTimeDistances",
                    "getIndexRanks",
                    "getIndexScores",
                    "getSdmxData",
                    "getSdmx21Data",
                    "getWorldBankData",
                    "getWorldBankSourceData");

    private PastStates() {}

    static void define(Components components) {
        components.addHeader(
                DATE,
                header(
                        "Sent only if an earlier state was requested: the instant, in whole"
                                + " seconds, of the last release that had changed the data by"
                                + " then.",
                        "Tue, 24 Nov 2026 10:00:00 GMT"));
        components.addHeader(
                LINK,
                header(
                        "Links that belong to the answer: its licence (`license`), the same"
                                + " answer in other formats (`alternate`), its description"
                                + " (`describedby`); for an earlier state also the same data as"
                                + " of today (`original`) and the list of all states"
                                + " (`timemap`).",
                        "</flows/DF_DIGITAL/timemap>; rel=\"timemap\";"
                                + " type=\"application/link-format\""));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }

    static void complete(Operation operation) {
        @Nullable APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer != null && OPERATIONS.contains(operation.getOperationId())) {
            answer.addHeader(DATE, OASFactory.createHeader().ref(DATE));
            answer.addHeader(LINK, OASFactory.createHeader().ref(LINK));
        }
    }
}
