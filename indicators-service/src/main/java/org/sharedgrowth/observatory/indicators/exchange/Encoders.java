package org.sharedgrowth.observatory.indicators.exchange;

import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.SdmxCsvEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.SdmxJsonEncoder;

/** The encoder of each format: the one place where a new one is added. */
final class Encoders {
    private Encoders() {}

    static DataEncoder of(DataFormat format, Message message) {
        return switch (format) {
            case JSON_2 -> new SdmxJsonEncoder(message);
            case CSV_2 -> new SdmxCsvEncoder(message);
            default -> throw SdmxErrors.notOffered(format.mediaType(), "Ask for another format.");
        };
    }
}
