package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The problem (413) of an answer that is too large, with links to smaller queries that work.
 *
 * @param limit maximum number of observations in the requested format
 * @param limitInCsv maximum number of observations in CSV, which has no limit of its own
 */
record TooLarge(
        Catalogue catalogue,
        DataRequest request,
        Conditions conditions,
        long estimate,
        long limit,
        long limitInCsv) {
    private static final int KEY_SEGMENT = 5;

    /** Longer headers exceed the limits of some clients and proxies. */
    private static final int MAX_CHARACTERS = 5_000;

    /**
     * Creates the problem.
     *
     * @param dataSets the counted data sets
     */
    Problem problem(List<PlannedDataSet> dataSets, RowCounts counts) {
        List<String> links = new ArrayList<>();
        String parts = parts(dataSets, counts, links);
        boolean fitsInCsv = limit < limitInCsv && estimate <= limitInCsv;
        if (fitsInCsv) {
            links.addFirst("<" + inCsv() + ">; rel=\"alternate\"; type=\"text/csv\"");
        }
        Set<String> files = bulkFiles(counts.nonEmpty(dataSets));
        files.forEach(file -> links.add("<" + file + ">; rel=\"enclosure\""));
        Problem problem =
                new Problem(
                                ProblemType.TOO_MANY_OBSERVATIONS,
                                "About "
                                        + estimate
                                        + " observations match; the limit is "
                                        + limit
                                        + ". "
                                        + (fitsInCsv ? "Use CSV (see the Link headers). " : "")
                                        + parts
                                        + (files.isEmpty()
                                                ? "."
                                                : files.size() == 1
                                                        ? " or download the bulk file."
                                                        : " or download the bulk files."))
                        .header("Observations-Estimated", Long.toString(estimate))
                        .header("Observations-Limit", Long.toString(limit));
        return links.isEmpty() ? problem : problem.header("Link", String.join(", ", links));
    }

    /** Adds links to smaller queries that together give the whole answer, and describes them. */
    private String parts(List<PlannedDataSet> dataSets, RowCounts counts, List<String> links) {
        boolean isCube = request.format() == DataFormat.JSON_STAT;
        boolean isPart = request.offset() > 0 || request.limit() < Long.MAX_VALUE;
        if (!isPart) {
            Split.Limits limits =
                    new Split.Limits(limit, isCube ? DataLimits.CUBE_CELLS : Long.MAX_VALUE);
            Split split = Split.of(dataSets, counts, limits);
            if (split != null) {
                List<String> targets =
                        split.groups().stream()
                                .map(codes -> link(split.dimension(), codes))
                                .toList();
                if (add(targets, links)) {
                    return describe(
                            "Split the request by " + split.dimension() + " into", targets.size());
                }
            }
        }
        if (request.dialect() == DataRequest.Dialect.SDMX_30 && !isCube) {
            List<String> targets = pages();
            if (add(targets, links)) {
                return describe("Request the data page by page, in", targets.size());
            }
        }
        return "Ask for less: fewer areas, indicators or periods"
                + (request.changes().areRequested() ? ", or a later updatedAfter" : "");
    }

    private static String describe(String instruction, int parts) {
        return instruction + " " + parts + " parts (see the Link headers)";
    }

    private static boolean add(List<String> targets, List<String> links) {
        List<String> items =
                targets.stream().map(target -> "<" + target + ">; rel=\"item\"").toList();
        boolean isShort = items.stream().mapToInt(String::length).sum() <= MAX_CHARACTERS;
        return isShort && links.addAll(items);
    }

    /** Queries for consecutive parts of the answer, each within the limit. */
    private List<String> pages() {
        List<String> pages = new ArrayList<>();
        String rest = conditions.path() + "?" + conditions.query("offset", "limit");
        for (long done = 0; done < estimate; done += limit) {
            long offset = request.offset() + done;
            pages.add(rest + "offset=" + offset + "&limit=" + Math.min(limit, estimate - done));
        }
        return pages;
    }

    /** The target of the same query in CSV. */
    private String inCsv() {
        return conditions.path()
                + "?"
                + conditions.query("format", "formatVersion")
                + "format=csvfilewithlabels";
    }

    /**
     * The addresses of the files with the complete public data of the flows at the newest release;
     * none if the request is not for the current public data.
     */
    private Set<String> bulkFiles(List<PlannedDataSet> dataSets) {
        Set<String> files = new LinkedHashSet<>();
        for (PlannedDataSet dataSet : dataSets) {
            DataQuery query = dataSet.selection().query();
            if (request.changes().areRequested()
                    || !(query.vintage() instanceof Vintage.Now)
                    || !query.audience().isEverybody()) {
                return Set.of();
            }
            Dataflow.View view = query.flow().view();
            String id = view == null ? query.flow().id().id() : view.source();
            Dataflow newest = catalogue.dataflow(id);
            if (newest == null || !newest.dataKey().equals(query.flow().dataKey())) {
                return Set.of();
            }
            files.add("/api/indicators/v1/flows/" + id + "/download");
        }
        return files;
    }

    private String link(String dimension, List<String> codes) {
        return switch (request.dialect()) {
            case SDMX_21 -> byKey(dimension, codes);
            case SDMX_30 -> byCondition(dimension, codes);
        };
    }

    private String byCondition(String dimension, List<String> codes) {
        String query = conditions.query("c[" + dimension + "]");
        return conditions.path() + "?" + query + "c[" + dimension + "]=" + String.join(",", codes);
    }

    private String byKey(String dimension, List<String> codes) {
        int position = request.first().query().flow().structure().dimension(dimension);
        int dimensions = request.first().query().flow().structure().dimensions().size();
        List<KeyPattern> keys = request.first().query().keys();
        StringBuilder key = new StringBuilder();
        for (int d = 0; d < dimensions; d++) {
            List<String> requested =
                    keys.isEmpty() || d >= keys.getFirst().positions().size()
                            ? List.of()
                            : keys.getFirst().positions().get(d);
            key.append(d == 0 ? "" : ".")
                    .append(String.join("+", d == position ? codes : requested));
        }
        String[] segments = conditions.path().split("/", -1);
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < Math.max(segments.length, KEY_SEGMENT + 1); i++) {
            path.append('/').append(i == KEY_SEGMENT ? key : segments[i]);
        }
        String query = conditions.query();
        return path + (query.isEmpty() ? "" : "?" + query.substring(0, query.length() - 1));
    }
}
