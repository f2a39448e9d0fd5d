package org.sharedgrowth.observatory.indicators.exchange.answer;

import org.eclipse.microprofile.config.ConfigProvider;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.archive.ArchiveEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.json.JsonEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.json.JsonVersion;
import org.sharedgrowth.observatory.indicators.exchange.encoding.jsonstat.JsonStatEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ml.GenericEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ml.SpecificEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.CsvEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.CsvVersion;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.CsvwEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.XlsxEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.text.TextEncoder;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;

/** Creates the encoder for each format. */
final class Encoders {
    /** The public address of the observatory, for citations and for addresses of tables. */
    private static final String ORIGIN =
            ConfigProvider.getConfig().getValue("observatory.public-origin", String.class);

    private Encoders() {}

    static DataEncoder of(DataFormat format, Message message) {
        return switch (format) {
            case GENERIC -> new GenericEncoder(message, false);
            case GENERIC_SERIES -> new GenericEncoder(message, true);
            case SPECIFIC -> SpecificEncoder.of21(message, false);
            case SPECIFIC_SERIES -> SpecificEncoder.of21(message, true);
            case SPECIFIC_3 -> SpecificEncoder.of30(message);
            case JSON_1 -> new JsonEncoder(message, JsonVersion.V1_0);
            case JSON_2 -> new JsonEncoder(message, JsonVersion.V2_0);
            case JSON_2_1 -> new JsonEncoder(message, JsonVersion.V2_1);
            case CSV_1 -> new CsvEncoder(message, CsvVersion.V1_0);
            case CSV_2 -> new CsvEncoder(message, CsvVersion.V2_0);
            case CSV_2_1 -> new CsvEncoder(message, CsvVersion.V2_1);
            case XLSX -> new XlsxEncoder(message);
            case ZIP -> new ArchiveEncoder(message, ORIGIN);
            case CSVW -> new CsvwEncoder(message, ORIGIN);
            case TEXT -> new TextEncoder(message);
            case JSON_STAT ->
                    new JsonStatEncoder(
                            message, DataLimits.CUBE_OBSERVATIONS, DataLimits.CUBE_CELLS);
        };
    }
}
