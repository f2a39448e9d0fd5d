package org.sharedgrowth.observatory.gateway.stub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.sharedgrowth.observatory.chart.tiles.TileMap;

/** Answers about every economy, as large as real ones. */
public final class WorldSamples {
    /** Economies that the World Bank has figures of. */
    public static final int ECONOMIES = 217;

    /** Their codes. */
    public static final List<String> CODES =
            Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream()
                    .filter(TileMap::hasTile)
                    .sorted()
                    .limit(ECONOMIES)
                    .toList();

    private WorldSamples() {}

    /** The list of areas. */
    public static String areas() {
        JsonArray items = new JsonArray();
        for (String code : CODES) {
            items.add(
                    new JsonObject()
                            .put("code", code)
                            .put("name", name(code))
                            .put("kind", "country")
                            .put("observations", 5));
        }
        return list(items);
    }

    /** The newest figure of internet use of each economy. */
    public static String figures() {
        JsonArray items = new JsonArray();
        for (int i = 0; i < CODES.size(); i++) {
            items.add(figure(i, "_T", 0));
        }
        return list(items);
    }

    /** The same with figures of women and of men for every second economy. */
    public static String figuresBySex() {
        JsonArray items = new JsonArray();
        for (int i = 0; i < CODES.size(); i++) {
            items.add(figure(i, "_T", 0));
            if (i % 2 == 0) {
                items.add(figure(i, "F", -i * 31 % 17)).add(figure(i, "M", 3));
            }
        }
        return list(items);
    }

    private static JsonObject figure(int economy, String sex, int more) {
        String code = CODES.get(economy);
        return new JsonObject()
                .put("flow", "DF_DIGITAL")
                .put("key", "A." + code + ".IT_NET_USER_ZS." + sex + "._T._T._T._T")
                .put("indicator", "IT_NET_USER_ZS")
                .put("area", code)
                .put("areaName", name(code))
                .put("period", Integer.toString(2017 + economy * 7 % 8))
                .put("value", Math.clamp((economy * 7919 % 1000) / 10.0 + more, 0, 100))
                .put("status", economy % 5 == 0 ? "E" : "A")
                .put("decimals", 1)
                .put("breakdown", new JsonObject().put("SEX", sex))
                .put("source", "Survey " + economy % 3);
    }

    private static String name(String code) {
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            if (country.getISO3Country().equals(code)) {
                return country.getDisplayCountry(Locale.ENGLISH);
            }
        }
        return code;
    }

    /** A complete list as an answer. */
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
