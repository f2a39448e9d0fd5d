package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.Representation;
import org.sharedgrowth.observatory.service.download.Disposition;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The formats of the World Bank's dialect. */
enum WorldBankFormat implements Representation {
    /** One page: information about the page, then its rows. */
    JSON("application/json", "json"),
    /** All values as one cube in the World Bank's form, without pages. */
    BANK_CUBE("application/json", "jsonstat"),
    /** All values as one cube of JSON-stat 2.0, without pages. */
    JSON_STAT("application/vnd.json-stat2+json", "jsonstat2"),
    /** All values described in words, without pages. */
    TEXT("text/plain", "text"),
    /** All values as a workbook, without pages. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final Offers<WorldBankFormat> DATA_OFFERS = Offers.of(List.of(values()));
    private static final Offers<WorldBankFormat> LIST_OFFERS = Offers.of(List.of(JSON));

    private final String type;
    private final String name;

    WorldBankFormat(String type, String name) {
        this.type = type;
        this.name = name;
    }

    /**
     * The requested format.
     *
     * @throws Problem 400, because the World Bank has no status for unsupported formats
     */
    static WorldBankFormat choose(
            boolean isData, @Nullable String format, @Nullable String accept) {
        String requested = format == null ? null : format.toLowerCase(Locale.ROOT);
        try {
            return (isData ? DATA_OFFERS : LIST_OFFERS).choose(requested, null, accept).format();
        } catch (Problem notOffered) {
            throw Problem.parameter(
                    format == null ? "Accept" : "format",
                    String.valueOf(format == null ? accept : format),
                    isData ? "give json, jsonstat, jsonstat2, text or xlsx." : "give json.");
        }
    }

    /**
     * The Content-Disposition header, which names the file for an answer with values.
     *
     * @param parts parts of the file name: indicators, areas and the day of the release
     */
    String disposition(List<String> parts) {
        return switch (this) {
            case JSON, BANK_CUBE, JSON_STAT -> Disposition.inline(parts, parts, "json");
            case TEXT -> Disposition.inline(parts, parts, "txt");
            case XLSX -> Disposition.attachment(parts, parts, "xlsx");
        };
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean isNamed(String format) {
        return name.equals(format);
    }
}
