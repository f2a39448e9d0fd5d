package org.sharedgrowth.observatory.gateway.stub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about indices and about coverage for every economy of {@link WorldSamples}. */
public final class IndexSamples {
    /** Path of the indices. */
    public static final String API = "/api/indicators/v1/indices";

    private static final int GROUPS = 3;

    private IndexSamples() {}

    /** A verified index and an unverified one. */
    public static String indices() {
        return WorldSamples.list(
                new JsonArray().add(object("HDI", "verified")).add(object("IDI", "unverified")));
    }

    /** An index. */
    public static String index(String code, String status) {
        return object(code, status).encode();
    }

    private static JsonObject object(String code, String status) {
        return new JsonObject()
                .put("code", code)
                .put("owner", "UNDP")
                .put("version", "1")
                .put("status", status)
                .put("source", "The report of 2022")
                .put("decimals", 3)
                .put("best", "highest")
                .put(
                        "inputs",
                        new JsonArray().add(input("OSI", null)).add(input("T", "Telephones")));
    }

    private static JsonObject input(String node, @Nullable String label) {
        return new JsonObject().put("node", node).put("label", label);
    }

    /** Scores that are said to be geometric means of their two parts. */
    public static String scores() {
        return scores("geometric mean");
    }

    /**
     * Scores of all ranked economies, from two parts with equal weights: the first is always 0.6.
     *
     * @param operator named in the answer; the scores are arithmetic means whatever it is
     */
    public static String scores(String operator) {
        JsonArray items = new JsonArray();
        for (int i = 1; i < WorldSamples.CODES.size(); i++) {
            double second = 0.95 - i * 0.003;
            items.add(
                    new JsonObject()
                            .put("area", WorldSamples.CODES.get(i))
                            .put("period", "2021")
                            .put("score", (0.6 + second) / 2)
                            .put(
                                    "parts",
                                    new JsonObject().put("LEI", 0.6).put("HDI", (0.6 + second) / 2))
                            .put(
                                    "inputs",
                                    new JsonObject()
                                            .put("EI", new JsonObject().put("value", second))));
        }
        return new JsonObject()
                .put(
                        "composition",
                        new JsonArray()
                                .add(new JsonObject().put("name", "LEI").put("label", "Life"))
                                .add(
                                        new JsonObject()
                                                .put("name", "HDI")
                                                .put("operator", operator)
                                                .put("of", new JsonArray().add("LEI").add("EI"))
                                                .put("weights", new JsonArray().add(1).add(1))))
                .put("items", items)
                .encode();
    }

    /**
     * The ranks of all economies but one; each interval includes the neighbouring ranks.
     *
     * @param weights own weights by part; empty for the weights of the index
     */
    public static String ranks(JsonObject weights) {
        List<String> codes = WorldSamples.CODES.subList(1, WorldSamples.CODES.size());
        JsonArray items = new JsonArray();
        for (int i = 0; i < codes.size(); i++) {
            items.add(rank(codes, i));
        }
        return new JsonObject()
                .put("index", indexReference().put("weights", weights))
                .put("basis", basis())
                .put("period", "2021")
                .put("draws", 1000)
                .put("seed", 1)
                .put("spread", 0.25)
                .put("ranked", codes.size())
                .put("items", items)
                .put(
                        "unranked",
                        new JsonArray()
                                .add(
                                        new JsonObject()
                                                .put("reason", "missing-component")
                                                .put("area", WorldSamples.CODES.getFirst())))
                .encode();
    }

    private static JsonObject rank(List<String> codes, int index) {
        JsonArray neighbours = new JsonArray();
        if (index > 0) {
            neighbours.add(codes.get(index - 1));
        }
        if (index + 1 < codes.size()) {
            neighbours.add(codes.get(index + 1));
        }
        return new JsonObject()
                .put("area", codes.get(index))
                .put("areaName", WorldSamples.name(codes.get(index)))
                .put("printed", 0.95 - index * 0.003)
                .put("rank", index + 1)
                .put("low", Math.max(1, index))
                .put("high", Math.min(codes.size(), index + 2))
                .put("indistinguishable", neighbours);
    }

    /**
     * Two economies whose ranks changed, each for a large cause and one that is too small to be
     * named, one economy whose rank did not change, and one that had no rank before.
     */
    public static String changes() {
        JsonArray items = new JsonArray();
        items.add(
                change("KEN", 143, 152, "Kenya fell from 143 to 152, mostly by life expectancy."));
        items.add(change("BRA", 84, 87, "Brazil fell from 84 to 87, mostly by new figures."));
        items.add(change("IND", 132, 132, "India stayed at 132."));
        return new JsonObject()
                .put("from", state("2020"))
                .put("to", state("2021"))
                .put("basis", basis())
                .put("items", items)
                .put("arrived", new JsonArray().add(codeAndName("NRU")))
                .put("departed", new JsonArray())
                .encode();
    }

    private static JsonObject change(String area, int from, int to, String sentence) {
        return new JsonObject()
                .put("area", area)
                .put("areaName", WorldSamples.name(area))
                .put("rankFrom", from)
                .put("rankTo", to)
                .put("sentence", sentence)
                .put(
                        "causes",
                        new JsonArray()
                                .add(cause("life expectancy", from - to + 0.04))
                                .add(cause("who is ranked", -0.04)));
    }

    private static JsonObject cause(String name, double rank) {
        return new JsonObject().put("factor", name).put("name", name).put("rank", rank);
    }

    private static JsonObject state(String period) {
        return new JsonObject().put("index", indexReference()).put("period", period);
    }

    private static JsonObject indexReference() {
        return new JsonObject().put("code", "HDI").put("version", "1").put("owner", "UNDP");
    }

    private static JsonObject basis() {
        return new JsonObject()
                .put("release", release())
                .put(
                        "inputs",
                        new JsonArray()
                                .add(
                                        new JsonObject()
                                                .put("indicator", "LE")
                                                .put("name", "Life expectancy")
                                                .put("source", "UN DESA")
                                                .put("figures", 191)));
    }

    private static JsonObject release() {
        return new JsonObject().put("id", 39).put("publishedAt", "2026-11-27T09:00:00Z");
    }

    private static JsonObject codeAndName(String code) {
        return new JsonObject().put("code", code).put("name", WorldSamples.name(code));
    }

    /** The coverage of two topics in all economies and in two groups, and of two breakdowns. */
    public static String coverage() {
        return new JsonObject()
                .put(
                        "groups",
                        new JsonArray()
                                .add(group(null, "", 217))
                                .add(group("002", "Africa", 54))
                                .add(group("199", "Least developed countries", 45)))
                .put("topics", new JsonArray().add(topic("USE", 3, 200)).add(topic("SKILLS", 2, 0)))
                .put(
                        "breakdowns",
                        new JsonArray()
                                .add(part("SEX", "Sex", 116))
                                .add(part("DISABILITY", "Disability", 0)))
                .put("release", release())
                .encode();
    }

    private static JsonObject group(@Nullable String code, String name, int economies) {
        return new JsonObject()
                .put(
                        "group",
                        code == null ? null : new JsonObject().put("code", code).put("name", name))
                .put("economies", economies)
                .put("withoutFigures", 1);
    }

    private static JsonObject topic(String id, int indicators, int measured) {
        JsonArray groups = new JsonArray();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(
                    new JsonObject()
                            .put("measured", measured)
                            .put("possible", 651)
                            .put("economiesWithout", measured == 0 ? 217 : 17));
        }
        return new JsonObject()
                .put("topic", new JsonObject().put("id", id).put("name", "Topic " + id))
                .put("indicators", indicators)
                .put("groups", groups);
    }

    private static JsonObject part(String code, String name, int economies) {
        return new JsonObject()
                .put("dimension", new JsonObject().put("code", code).put("name", name))
                .put("economies", economies)
                .put("indicators", economies == 0 ? 0 : 4);
    }

    /** The first 25 of all economies, each with few figures. */
    public static String economies() {
        JsonArray items = new JsonArray();
        for (String code : WorldSamples.CODES.subList(0, 25)) {
            items.add(
                    new JsonObject()
                            .put("area", codeAndName(code))
                            .put("measured", 1)
                            .put("possible", 5)
                            .put(
                                    "topicsWithout",
                                    new JsonArray()
                                            .add(
                                                    new JsonObject()
                                                            .put("id", "SKILLS")
                                                            .put("name", "Topic SKILLS"))));
        }
        return new JsonObject(WorldSamples.list(items))
                .put("pageSize", 25)
                .put("total", 217)
                .encode();
    }
}
