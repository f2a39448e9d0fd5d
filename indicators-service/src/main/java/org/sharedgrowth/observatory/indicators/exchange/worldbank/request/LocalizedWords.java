package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.Map;
import org.sharedgrowth.observatory.indicators.structure.Names;

/** Words of the dialect that stand in no codelist. */
final class LocalizedWords {
    /** What the World Bank says a group of countries is in. */
    static final Names AGGREGATES =
            new Names(
                    Map.of(
                            "en", "Aggregates",
                            "fr", "Agrégats",
                            "es", "Agregados",
                            "ru", "Агрегаты",
                            "zh", "聚合",
                            "ar", "التجميعات"));

    /** The income level or lending type of a country that is in none. */
    static final Names NOT_CLASSIFIED =
            new Names(
                    Map.of(
                            "en", "Not classified",
                            "fr", "Non classé",
                            "es", "No clasificado",
                            "ru", "Не классифицировано",
                            "zh", "未分类",
                            "ar", "غير مصنف"));

    private LocalizedWords() {}
}
