package org.sharedgrowth.observatory.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of DF_DIGITAL to request: some areas and indicators with all breakdowns, over some years.
 */
record Slice(List<String> areas, List<String> indicators, int from, int to) {
    private static final String API = "/api/indicators/v1";
    private static final String ANY_BREAKDOWN = "&sex=*&age=*&urbanisation=*&income=*&disability=*";

    /**
     * Chooses random slices that contain rows.
     *
     * @param seed with the same data, equal seeds choose equal slices
     * @param indicators maximum number of indicators in each
     */
    static List<Slice> draw(long seed, int count, int indicators) {
        Random random = new Random(seed);
        List<String> all = codes(API + "/indicators?flow=DF_DIGITAL&pageSize=1000");
        List<String> areas = codes(API + "/areas?kind=country&pageSize=1000");
        List<Slice> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            int from = 2010 + random.nextInt(8);
            Slice slice =
                    new Slice(
                            randomSubset(areas, 12, random),
                            randomSubset(all, indicators, random),
                            from,
                            from + 3 + random.nextInt(8));
            if (!slice.expected().isEmpty()) {
                drawn.add(slice);
            }
        }
        return drawn;
    }

    private static List<String> codes(String path) {
        List<String> codes = new ArrayList<>();
        for (JsonNode item : Http.get(path).json().path("items")) {
            if (!item.has("observations") || item.path("observations").asLong() > 0) {
                codes.add(item.path("code").asText());
            }
        }
        Collections.sort(codes);
        return codes;
    }

    private static List<String> randomSubset(List<String> all, int count, Random random) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        List<String> randomSubset = shuffled.subList(0, Math.min(count, shuffled.size()));
        Collections.sort(randomSubset);
        return List.copyOf(randomSubset);
    }

    /** The annual rows of the slice from the native API, with all breakdowns. */
    Set<ClientRow> expected() {
        return rows(ANY_BREAKDOWN);
    }

    /** The annual rows that are totals in every breakdown. */
    Set<ClientRow> expectedTotals() {
        Set<ClientRow> totals = new TreeSet<>();
        for (ClientRow row : expected()) {
            if (row.key().endsWith("._T._T._T._T._T")) {
                totals.add(row);
            }
        }
        return totals;
    }

    private Set<ClientRow> rows(String breakdowns) {
        Set<ClientRow> rows = new TreeSet<>();
        int page = 1;
        JsonNode answer;
        do {
            answer =
                    Http.get(
                                    API
                                            + "/observations?flow=DF_DIGITAL&pageSize=1000&indicator="
                                            + String.join(",", indicators)
                                            + "&area="
                                            + String.join(",", areas)
                                            + "&from="
                                            + from
                                            + "&to="
                                            + to
                                            + breakdowns
                                            + "&page="
                                            + page++)
                            .json();
            for (JsonNode item : answer.path("items")) {
                if (item.path("key").asText().startsWith("A.")) {
                    rows.add(ClientRow.of(item));
                }
            }
        } while (answer.path("items").size() == 1000);
        return rows;
    }

    /** The slice as arguments of the client scripts. */
    List<String> arguments() {
        return List.of(
                Suite.running().origin(),
                String.join("+", areas),
                String.join("+", indicators),
                Integer.toString(from),
                Integer.toString(to));
    }
}
