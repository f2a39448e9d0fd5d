package org.sharedgrowth.observatory.gateway.stub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.sharedgrowth.observatory.chart.tiles.TileMap;

/** Responses of the indicators-service about every economy. */
public final class WorldSamples {
    /** Number of economies. */
    public static final int ECONOMIES = 217;

    /** Codes of the economies, sorted. */
    public static final List<String> CODES =
            Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream()
                    .filter(TileMap::hasTile)
                    .sorted()
                    .limit(ECONOMIES)
                    .toList();

    private static final List<String> REGIONS = List.of("014", "018", "021", "030", "155");

    private WorldSamples() {}

    /** All economies, in regions of almost equal size. */
    public static String areas() {
        JsonArray items = new JsonArray();
        for (int i = 0; i < CODES.size(); i++) {
            String code = CODES.get(i);
            items.add(
                    new JsonObject()
                            .put("code", code)
                            .put("name", name(code))
                            .put("kind", "country")
                            .put("groups", groups(REGIONS.get(i % REGIONS.size())))
                            .put("observations", 5));
        }
        return list(items);
    }

    /** Every economy is also in the group of Africa, so that this group has many members. */
    private static JsonArray groups(String region) {
        return new JsonArray()
                .add(new JsonObject().put("code", "001").put("name", "World"))
                .add(new JsonObject().put("code", "002").put("name", "Africa"))
                .add(new JsonObject().put("code", region).put("name", "Region " + region))
                .add(new JsonObject().put("code", "LMC").put("name", "Lower middle income"));
    }

    /** The newest figure of internet use of each economy. */
    public static String figures() {
        return figures("IT_NET_USER_ZS");
    }

    /** Like {@link #figures()}, with figures of women and of men for every second economy. */
    public static String figuresBySex() {
        JsonArray items = new JsonArray();
        for (int i = 0; i < CODES.size(); i++) {
            items.add(figure("IT_NET_USER_ZS", i, "_T"));
            if (i % 2 == 0) {
                items.add(figure("IT_NET_USER_ZS", i, "F"));
                items.add(figure("IT_NET_USER_ZS", i, "M"));
            }
        }
        return list(items);
    }

    /** A figure of each economy for each of the indicators. */
    public static String figures(String... indicators) {
        JsonArray items = new JsonArray();
        for (String indicator : indicators) {
            for (int i = 0; i < CODES.size(); i++) {
                items.add(figure(indicator, i, "_T"));
            }
        }
        return list(items);
    }

    /**
     * A figure for women for each economy, and one for men for all economies except every seventh.
     */
    public static String pairs(String indicator) {
        JsonArray items = new JsonArray();
        for (int i = 0; i < CODES.size(); i++) {
            items.add(figure(indicator, i, "F"));
            if (i % 7 != 6) {
                items.add(figure(indicator, i, "M"));
            }
        }
        return list(items);
    }

    /** The figures of one economy from 2005 to 2024, for each of the indicators. */
    public static String history(String area, String... indicators) {
        JsonArray items = new JsonArray();
        int economy = CODES.indexOf(area);
        for (String indicator : indicators) {
            for (int year = 2005; year < 2025; year++) {
                items.add(
                        figure(indicator, economy, "_T")
                                .put("period", Integer.toString(year))
                                .put("value", (year - 2004) * 4.7));
            }
        }
        return list(items);
    }

    private static JsonObject figure(String indicator, int economy, String sex) {
        String code = CODES.get(economy);
        int offset =
                switch (sex) {
                    case "F" -> -economy * 31 % 17;
                    case "M" -> 3;
                    default -> 0;
                };
        return new JsonObject()
                .put("flow", "DF_DIGITAL")
                .put("key", "A." + code + "." + indicator + "." + sex + "._T._T._T._T")
                .put("indicator", indicator)
                .put("area", code)
                .put("areaName", name(code))
                .put("period", Integer.toString(2017 + economy * 7 % 8))
                .put("value", Math.clamp((economy * 7919 % 1000) / 10.0 + offset, 0, 100))
                .put("status", economy % 5 == 0 ? "E" : "A")
                .put("unit", "PT")
                .put("decimals", 1)
                .put("breakdown", new JsonObject().put("SEX", sex).put("URBANISATION", "_T"))
                .put("source", "Survey " + economy % 3);
    }

    /**
     * Figures of different economies that changed since release 12; every fourth is no longer
     * published.
     */
    public static String changes(int count) {
        JsonArray items = new JsonArray();
        for (int i = 0; i < count; i++) {
            items.add(change(i));
        }
        JsonObject answer = new JsonObject(list(items));
        return answer.put("from", release(12, "2022-05-01T09:00:00Z"))
                .put("to", release(39, "2026-11-27T09:00:00Z"))
                .encode();
    }

    private static JsonObject change(int economy) {
        boolean removed = economy % 4 == 0;
        double before = (economy * 7919 % 1000) / 10.0;
        double after = (economy * 104_729 % 1000) / 10.0;
        JsonObject change =
                figure("IT_NET_USER_ZS", economy, "_T")
                        .put("indicatorName", "Individuals using the Internet")
                        .put("change", removed ? "removed" : "revised")
                        .put("breakdown", new JsonArray())
                        .put("previous", state(before))
                        .put("release", 20 + economy % 19)
                        .put("publishedAt", "2025-03-10T16:15:50Z")
                        .put("provider", "NSO")
                        .put("reason", "Recount after the census of year " + economy % 7);
        return removed
                ? change
                : change.put("current", state(after)).put("absolute", after - before);
    }

    private static JsonObject state(double value) {
        return new JsonObject().put("value", value).put("status", "A").put("unit", "PT");
    }

    private static JsonObject release(int id, String publishedAt) {
        return new JsonObject().put("id", id).put("publishedAt", publishedAt);
    }

    /** The English name of a country; the code of anything else. */
    public static String name(String code) {
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            if (country.getISO3Country().equals(code)) {
                return country.getDisplayCountry(Locale.ENGLISH);
            }
        }
        return code;
    }

    /** The items as one page at a release. */
    public static String list(JsonArray items) {
        return new JsonObject()
                .put("page", 1)
                .put("pageSize", 1000)
                .put("total", items.size())
                .put("items", items)
                .put(
                        "release",
                        new JsonObject().put("id", 39).put("publishedAt", "2026-11-27T09:00:00Z"))
                .encode();
    }
}
