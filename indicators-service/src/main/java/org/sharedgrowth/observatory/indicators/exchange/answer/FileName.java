package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.QueryName;
import org.sharedgrowth.observatory.service.download.Disposition;

/** The name under which a browser saves an answer. */
final class FileName {
    private FileName() {}

    /** The value of {@code Content-Disposition}: tables are saved, other formats may be shown. */
    static String disposition(DataRequest request, DataVersion version) {
        DataFormat format = request.format();
        DataQuery query = request.first().query();
        List<String> english = QueryName.parts(query, QueryName.ENGLISH, version.lastModified());
        List<String> languages = request.languages();
        List<String> localized =
                languages.isEmpty() || languages.equals(QueryName.ENGLISH)
                        ? english
                        : QueryName.parts(query, languages, version.lastModified());
        return format.isTable()
                ? Disposition.attachment(english, localized, ending(format))
                : Disposition.inline(english, localized, ending(format));
    }

    private static String ending(DataFormat format) {
        return switch (format) {
            case GENERIC, SPECIFIC, GENERIC_SERIES, SPECIFIC_SERIES, SPECIFIC_3 -> "xml";
            case JSON_1, JSON_2, JSON_2_1, JSON_STAT, CSVW -> "json";
            case CSV_1, CSV_2, CSV_2_1 -> "csv";
            case XLSX -> "xlsx";
            case ZIP -> "zip";
            case TEXT -> "txt";
        };
    }
}
