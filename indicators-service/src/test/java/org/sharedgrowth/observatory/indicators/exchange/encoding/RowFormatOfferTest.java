package org.sharedgrowth.observatory.indicators.exchange.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFormatOfferTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sdmx/2.1/data/DF_A/all|/sdmx/2.1/data/DF_A/all?format=csvdata|text/csv",
                "/sdmx/2.1/data/DF_A?format=jsonstat&formatVersion=2&api_key=x&lang=fr|/sdmx/2.1/data/DF_A?lang=fr&format=csvdata|text/csv",
                "/sdmx/2.1/data/DF_A?%66ormat=jsonstat&api%5fkey=x|/sdmx/2.1/data/DF_A?format=csvdata|text/csv",
                "/v2/country/all/indicator/A?page=3&per_page=9&date=2020&format=jsonstat|/v2/country/all/indicator/A?date=2020&format=json|application/json"
            })
    void theOfferedFormatDependsOnTheDialectOfTheTarget(String target, String rows, String type) {
        assertEquals(rows, RowFormatOffer.of(target));
        assertEquals(
                "<" + rows + ">; rel=\"alternate\"; type=\"" + type + "\"",
                RowFormatOffer.link(target));
    }
}
