package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.Map;
import org.sharedgrowth.observatory.indicators.structure.Names;

/** Texts of the World Bank's dialect that are in no codelist. */
final class LocalizedWords {
    /** The World Bank's region of groups of countries. */
    static final Names AGGREGATES =
            new Names(
                    Map.of(
                            "en", "Aggregates",
                            "fr", "Agrégats",
                            "es", "Agregados",
                            "ru", "Агрегаты",
                            "zh", "聚合",
                            "ar", "التجميعات"));

    /** The income level or lending type of unclassified countries. */
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
