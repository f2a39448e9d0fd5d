package org.sharedgrowth.observatory.indicators.exchange.request;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;

/** The formats of data, by dialect. */
public final class DataOffers {
    /** SDMX-REST 1.x, {@code /sdmx/2.1/data}. */
    public static final Offers<DataFormat> SDMX_21 =
            Offers.of(
                    List.of(
                            DataFormat.GENERIC,
                            DataFormat.SPECIFIC,
                            DataFormat.GENERIC_SERIES,
                            DataFormat.SPECIFIC_SERIES,
                            DataFormat.JSON_2,
                            DataFormat.JSON_1,
                            DataFormat.CSV_1,
                            DataFormat.CSV_2,
                            DataFormat.JSON_STAT,
                            DataFormat.XLSX,
                            DataFormat.ZIP,
                            DataFormat.TEXT));

    /** SDMX-REST 2.x, {@code /sdmx/3.0/data}. */
    public static final Offers<DataFormat> SDMX_30 =
            Offers.of(
                    List.of(
                            DataFormat.JSON_2,
                            DataFormat.JSON_2_1,
                            DataFormat.CSV_2,
                            DataFormat.CSV_2_1,
                            DataFormat.SPECIFIC_3,
                            DataFormat.JSON_STAT,
                            DataFormat.XLSX,
                            DataFormat.ZIP,
                            DataFormat.CSVW,
                            DataFormat.TEXT));

    private DataOffers() {}
}
