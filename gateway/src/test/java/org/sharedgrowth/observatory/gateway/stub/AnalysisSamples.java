package org.sharedgrowth.observatory.gateway.stub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of the indicators-service's analyses for every economy of {@link WorldSamples}. */
public final class AnalysisSamples {
    /** Path of the analyses. */
    public static final String API = "/api/indicators/v1/analysis/";

    private static final double ERROR = 2;
    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2024;

    private static final List<String> VERDICTS =
            List.of("on-track", "moderate", "insufficient", "target-met", "regressing");

    private AnalysisSamples() {}

    /**
     * The gaps of the pairs of {@link WorldSamples#pairs}, men minus women: every third without
     * standard errors; both figures of the first economy are above the total.
     */
    public static String gaps() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        JsonArray figures =
                new JsonObject(WorldSamples.pairs("IT_NET_USER_ZS")).getJsonArray("items");
        for (int i = 0; i < figures.size(); i++) {
            JsonObject figure = figures.getJsonObject(i);
            rows.computeIfAbsent(
                            figure.getString("area"),
                            _ -> new JsonObject().put("period", figure.getString("period")))
                    .put(
                            figure.getJsonObject("breakdown").getString("SEX"),
                            figure.getDouble("value"));
        }
        JsonArray items = new JsonArray();
        rows.forEach((area, row) -> {
            if (row.containsKey("M")) {
                items.add(gap(area, row, items.size()));
            }
        });
        JsonObject first = items.getJsonObject(0);
        return new JsonObject()
                .put("total", items.size())
                .put("items", items)
                .put("world", new JsonArray())
                .put(
                        "basis",
                        basis("gap")
                                .put(
                                        "warnings",
                                        new JsonArray()
                                                .add(
                                                        new JsonObject()
                                                                .put(
                                                                        "detail",
                                                                        "Both are above the total.")
                                                                .put(
                                                                        "area",
                                                                        first.getString("area"))
                                                                .put(
                                                                        "period",
                                                                        first.getString(
                                                                                "period")))))
                .encode();
    }

    private static JsonObject gap(String area, JsonObject row, int place) {
        boolean hasErrors = place % 3 != 0;
        double difference = row.getDouble("M") - row.getDouble("F");
        double half = 1.959963984540054 * Math.sqrt(2) * ERROR;
        JsonObject estimate = new JsonObject().put("value", difference);
        if (hasErrors) {
            estimate.put("low", difference - half).put("high", difference + half);
        } else {
            estimate.put("uncertaintyReason", "no-standard-errors");
        }
        return new JsonObject()
                .put("area", area)
                .put("areaName", WorldSamples.name(area))
                .put("period", row.getString("period"))
                .put(
                        "groups",
                        new JsonArray()
                                .add(group("F", row, hasErrors))
                                .add(group("M", row, hasErrors)))
                .put("first", "M")
                .put("second", "F")
                .put("difference", estimate)
                .put("ratio", new JsonObject())
                .put("notReached", new JsonObject().put("reason", "missing-weight"))
                .put("measures", new JsonObject())
                .put(
                        "warnings",
                        place == 0 ? new JsonArray().add("one-side-of-total") : new JsonArray());
    }

    private static JsonObject group(String code, JsonObject row, boolean hasErrors) {
        JsonObject group = new JsonObject().put("code", code).put("value", row.getDouble(code));
        return hasErrors ? group.put("standardError", ERROR) : group;
    }

    /**
     * Progress of every economy, with each verdict in turn; every eleventh economy cannot be
     * assessed.
     */
    public static String targets() {
        JsonArray items = new JsonArray();
        for (int i = 0; i < WorldSamples.CODES.size(); i++) {
            items.add(target(WorldSamples.CODES.get(i), i));
        }
        return new JsonObject()
                .put("total", items.size())
                .put("target", 95)
                .put("due", "2030")
                .put("direction", "rise")
                .put("verdicts", new JsonObject())
                .put("notReporting", new JsonArray().add(codeAndName("ATA", "Antarctica")))
                .put("items", items)
                .put("basis", basis("target-progress"))
                .encode();
    }

    private static JsonObject target(String area, int place) {
        JsonObject row =
                new JsonObject()
                        .put("area", area)
                        .put("areaName", WorldSamples.name(area))
                        .put("baseline", point("2015", 40))
                        .put("newest", point("2023", 60 + place % 30));
        if (place % 11 == 10) {
            return row.put(
                    "refusal",
                    new JsonObject()
                            .put("reason", "degenerate-target")
                            .put("detail", "The target is the baseline. Area: " + area + "."));
        }
        String verdict = VERDICTS.get(place % VERDICTS.size());
        boolean falls = verdict.equals("regressing");
        return row.put(
                "progress",
                new JsonObject()
                        .put("verdict", verdict)
                        .put("ratio", 0.7)
                        .put("by", "line")
                        .put("line", pace(falls ? -0.5 : 2.5, falls ? null : 2030.4 + place))
                        .put("currentStatus", 4.2));
    }

    private static JsonObject pace(double actual, @Nullable Double reached) {
        return new JsonObject()
                .put("actual", actual)
                .put("required", 3.7)
                .put("ratio", 0.7)
                .put("reached", reached)
                .put("requiredFromNow", 4.1);
    }

    private static JsonObject point(String period, double value) {
        return new JsonObject().put("period", period).put("value", value);
    }

    /** Forecasts to 2030 for every economy; every thirteenth has too few figures. */
    public static String forecasts() {
        JsonArray items = new JsonArray();
        for (int i = 0; i < WorldSamples.CODES.size(); i++) {
            items.add(forecast(WorldSamples.CODES.get(i), i));
        }
        return new JsonObject()
                .put("total", items.size())
                .put("level", 0.9)
                .put("items", items)
                .put("basis", basis("forecast"))
                .encode();
    }

    private static JsonObject forecast(String area, int place) {
        JsonObject row =
                new JsonObject()
                        .put("area", area)
                        .put("areaName", WorldSamples.name(area))
                        .put("newest", "2023");
        if (place % 13 == 12) {
            return row.put("values", new JsonArray())
                    .put("tests", new JsonArray())
                    .put("untested", new JsonArray())
                    .put(
                            "refusal",
                            new JsonObject()
                                    .put("reason", "too-few-values")
                                    .put("detail", "Too few figures. Area: " + area + "."));
        }
        return row.put("model", "trend")
                .put(
                        "values",
                        new JsonArray()
                                .add(
                                        point("2030", 80 + place % 15)
                                                .put("low", 70 + place % 15)
                                                .put("high", 90 + place % 10)
                                                .put("status", "F")))
                .put(
                        "tests",
                        new JsonArray()
                                .add(
                                        new JsonObject()
                                                .put("model", "trend")
                                                .put("origins", 9)
                                                .put("meanError", 2.1)
                                                .put("errors", new JsonArray().add(2.1))
                                                .put("covered", 0.87)))
                .put("untested", new JsonArray());
    }

    /** A group's figures in twenty years; those of the first two years are refused. */
    public static String aggregates() {
        JsonArray items = new JsonArray();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            items.add(aggregate(year));
        }
        return new JsonObject()
                .put("total", items.size())
                .put("rule", "w")
                .put("weight", "SP_POP_TOTL")
                .put("unit", "PT")
                .put("unitMultiplier", 0)
                .put("items", items)
                .put("basis", basis("aggregate"))
                .encode();
    }

    private static JsonObject aggregate(int year) {
        List<String> missing = new ArrayList<>(WorldSamples.CODES.subList(0, 3));
        JsonObject row =
                new JsonObject()
                        .put("group", "014")
                        .put("groupName", "Eastern Africa")
                        .put("period", Integer.toString(year))
                        .put("missing", new JsonArray(missing))
                        .put("expected", 18)
                        .put("used", 15)
                        .put("partial", false)
                        .put("published", year == LAST_YEAR ? 61.2 : null);
        if (year < FIRST_YEAR + 2) {
            return row.put(
                    "refusal",
                    new JsonObject()
                            .put("reason", "coverage-below-threshold")
                            .put("detail", "Too many values are missing. Value: 0.4; limit: 0.5.")
                            .put("missing", new JsonArray(missing.subList(0, 2))));
        }
        return row.put("value", year - 1964)
                .put("coverageCount", 0.83)
                .put("coverageWeight", 0.91)
                .put("expectedError", 1.4)
                .put("worstCase", 3.8);
    }

    private static JsonObject codeAndName(String code, String name) {
        return new JsonObject().put("code", code).put("name", name);
    }

    private static JsonObject basis(String method) {
        return new JsonObject()
                .put(
                        "release",
                        new JsonObject().put("id", 39).put("publishedAt", "2026-11-27T09:00:00Z"))
                .put("flow", "DF_DIGITAL")
                .put("method", new JsonObject().put("id", method).put("version", "1.0.0"))
                .put(
                        "inputs",
                        new JsonArray()
                                .add(
                                        new JsonObject()
                                                .put("indicator", "IT_NET_USER_ZS")
                                                .put("name", "Individuals using the Internet")
                                                .put("source", "ITU")
                                                .put("sources", new JsonArray().add("Survey 1"))
                                                .put("figures", 200)))
                .put("warnings", new JsonArray());
    }
}
