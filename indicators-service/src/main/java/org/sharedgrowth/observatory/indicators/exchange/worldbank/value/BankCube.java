package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.indicators.exchange.answer.DataLimits;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.CubeRefused;
import org.sharedgrowth.observatory.indicators.exchange.http.Workers;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.CountryCodes;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Dates;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequest;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Sources;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Writes JSON-stat in the World Bank's form: version 1 of the format, a bundle of one data set with
 * the dimensions country, series and year, the members {@code id} and {@code size} inside the
 * object of dimensions, and every cell in one list. Memory is bounded by the largest cube allowed.
 */
public final class BankCube {
    private static final int INTS_PER_CELL = 4;

    private final List<String> languages;
    private final Map<String, Integer> countries = new LinkedHashMap<>();
    private final List<Named> countryNames = new ArrayList<>();
    private final Map<String, Integer> series = new LinkedHashMap<>();
    private final List<Named> seriesNames = new ArrayList<>();
    private final TreeMap<TimePeriod, Integer> periods = new TreeMap<>();
    private final ByteSink values = new ByteSink(1024);

    /**
     * Four integers for each row: the indexes of its country, series and period, and the start of
     * its value in {@link #values}.
     */
    private int[] cells = new int[256];

    /** How many integers of {@link #cells} are used. */
    private int size;

    /**
     * An id with its name.
     *
     * @param place for a country, its position in the codelist; otherwise its position in the cube
     */
    private record Named(String id, String name, int place) {}

    /**
     * Labels of a cube.
     *
     * @param source id of its source
     * @param name name of its source
     * @param updated date of the latest release in it, or empty
     */
    public record Head(String source, String name, String updated) {
        /** The key of the data set; for the default source, the World Bank's own key. */
        private String key() {
            return source.equals(Sources.ALL) ? "WDI" : source;
        }
    }

    private BankCube(List<String> languages) {
        this.languages = languages;
    }

    /**
     * Writes all rows.
     *
     * @param target target of the request, named in the problem if the cube is too large (413)
     */
    public static Uni<byte[]> of(
            SliceResults results,
            IndicatorRequest request,
            Head head,
            List<String> languages,
            String target,
            Workers workers) {
        BankCube cube = new BankCube(languages);
        RowPlan plan = new RowPlan(request.newest());
        return cube.read(results.found().iterator(), plan, target, workers)
                .chain(() -> workers.call(() -> cube.write(head)));
    }

    private Uni<Void> read(
            Iterator<SliceResult> rest, RowPlan plan, String target, Workers workers) {
        if (!rest.hasNext()) {
            return Uni.createFrom().voidItem();
        }
        SliceResult found = rest.next();
        return workers.each(
                        new Scan(found.selection(), 0, Long.MAX_VALUE),
                        view -> add(found, view, plan, target))
                .chain(() -> read(rest, plan, target, workers));
    }

    private void add(SliceResult found, SeriesView view, RowPlan plan, String target) {
        int count = plan.planRows(view);
        if (count == 0) {
            return;
        }
        Dsd dsd = found.query().flow().structure();
        int country = country(dsd, view.code(dsd.dimension(Dsd.AREA)));
        int seriesNumber = series(found.slice(), dsd);
        PackedSeries packed = view.series();
        for (int i = 0; i < count; i++) {
            TimePeriod period = new TimePeriod(packed.frequency(), plan.period(i));
            int time = periods.computeIfAbsent(period, _ -> periods.size());
            int start = values.size();
            if (packed.isMissing(plan.row(i))) {
                values.put("null");
            } else {
                values.value(packed, plan.row(i));
            }
            add(country, seriesNumber, time, start);
        }
        refuseLarge(target);
    }

    private void add(int country, int seriesNumber, int time, int start) {
        if (size + INTS_PER_CELL > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[size++] = country;
        cells[size++] = seriesNumber;
        cells[size++] = time;
        cells[size++] = start;
    }

    private void refuseLarge(String target) {
        long all = (long) countries.size() * series.size() * periods.size();
        if (all > DataLimits.CUBE_OBSERVATIONS) {
            throw CubeRefused.tooManyCells(all, DataLimits.CUBE_OBSERVATIONS, target);
        }
    }

    private int country(Dsd dsd, String code) {
        return countries.computeIfAbsent(
                code,
                _ -> {
                    Codelist codes = dsd.dimensions().get(dsd.dimension(Dsd.AREA)).codelist();
                    Item item = codes == null ? null : codes.find(code);
                    countryNames.add(
                            new Named(
                                    CountryCodes.threeLetterCode(code, item),
                                    item == null ? code : item.names().in(languages),
                                    codes == null ? 0 : codes.position(code)));
                    return countries.size();
                });
    }

    private int series(Slice slice, Dsd dsd) {
        Codelist codes = dsd.dimensions().get(dsd.dimension(Slice.INDICATOR)).codelist();
        Item item = codes == null ? null : codes.find(slice.indicator());
        return series.computeIfAbsent(
                slice.id(item),
                id -> {
                    seriesNames.add(new Named(id, slice.name(item, dsd, languages), series.size()));
                    return series.size();
                });
    }

    private byte[] write(Head head) {
        List<Integer> order = countryOrder();
        int[] countryAt = new int[order.size()];
        for (int i = 0; i < countryAt.length; i++) {
            countryAt[order.get(i)] = i;
        }
        List<Named> years = new ArrayList<>();
        Map<Integer, Integer> yearAt = new HashMap<>();
        periods.forEach((period, number) -> {
            yearAt.put(number, years.size());
            years.add(new Named(Dates.text(period), Dates.text(period), years.size()));
        });
        ByteSink out = new ByteSink(16 * 1024);
        out.put('{').jsonString(head.key()).put(":{\"label\":").jsonString(head.name());
        out.put(",\"source\":").jsonString(head.name());
        out.put(",\"updated\":").jsonString(head.updated());
        out.put(",\"value\":[");
        values(cellsByPlace(countryAt, yearAt), out);
        out.put("],\"dimension\":{\"country\":");
        dimension("Country", order.stream().map(countryNames::get).toList(), out);
        out.put(",\"series\":");
        dimension("Series", seriesNames, out);
        out.put(",\"year\":");
        dimension("Year", years, out);
        out.put(",\"id\":[\"country\",\"series\",\"year\"],\"size\":[");
        out.integer(countryAt.length).put(',').integer(seriesNames.size()).put(',');
        out.integer(years.size()).put("],\"role\":{\"time\":[\"year\"],\"geo\":[\"country\"],");
        return out.put("\"metric\":[\"series\"]}}}}").take();
    }

    /** Indexes of the countries, sorted by position in the codelist. */
    private List<Integer> countryOrder() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < countryNames.size(); i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparingInt((Integer i) -> countryNames.get(i).place())
                        .thenComparing(i -> countryNames.get(i).id()));
        return order;
    }

    /** For each cell in output order, the start of its row in {@link #cells}; -1 if it has none. */
    private int[] cellsByPlace(int[] countryAt, Map<Integer, Integer> yearAt) {
        int[] places = new int[countryAt.length * seriesNames.size() * yearAt.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < size; i += INTS_PER_CELL) {
            int row = countryAt[cells[i]] * seriesNames.size() + cells[i + 1];
            places[row * yearAt.size() + yearAt.getOrDefault(cells[i + 2], 0)] = i;
        }
        return places;
    }

    private void values(int[] rows, ByteSink out) {
        for (int i = 0; i < rows.length; i++) {
            out.put(i == 0 ? "" : ",");
            if (rows[i] < 0) {
                out.put("null");
            } else {
                int start = cells[rows[i] + INTS_PER_CELL - 1];
                int next = rows[i] + 2 * INTS_PER_CELL - 1;
                int end = next < size ? cells[next] : values.size();
                out.put(values.array(), start, end - start);
            }
        }
    }

    private static void dimension(String label, List<Named> codes, ByteSink out) {
        out.put("{\"label\":").jsonString(label).put(",\"category\":{\"index\":{");
        for (int i = 0; i < codes.size(); i++) {
            out.put(i == 0 ? "" : ",").jsonString(codes.get(i).id()).put(':').integer(i);
        }
        out.put("},\"label\":{");
        for (int i = 0; i < codes.size(); i++) {
            out.put(i == 0 ? "" : ",").jsonString(codes.get(i).id()).put(':');
            out.jsonString(codes.get(i).name());
        }
        out.put("}}}");
    }
}
