package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** Reads tables and their descriptions for tests. */
public final class CsvwParser {
    private CsvwParser() {}

    /** The titles in the first line of a table; they must not contain commas. */
    public static List<String> header(String csv) {
        return List.of(csv.substring(0, csv.indexOf('\n')).split(",", -1));
    }

    /** The titles of the columns in a description. */
    public static List<String> titles(String json) {
        return new JsonObject(json)
                .getJsonObject("tableSchema").getJsonArray("columns").stream()
                        .map(column -> ((JsonObject) column).getString("titles"))
                        .toList();
    }
}
