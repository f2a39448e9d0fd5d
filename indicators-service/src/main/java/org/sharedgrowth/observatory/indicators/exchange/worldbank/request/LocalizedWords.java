package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.Map;
import org.sharedgrowth.observatory.indicators.structure.Names;

/** Texts of the World Bank's dialect that are in no codelist. */
public final class LocalizedWords {
    /** The name of the source that combines all dataflows. */
    public static final Names OBSERVATORY =
            new Names(
                    Map.of(
                            "en", "Shared Growth Observatory",
                            "fr", "Observatoire de la croissance partagée",
                            "es", "Observatorio del Crecimiento Compartido",
                            "ru", "Обсерватория общего роста",
                            "zh", "共享增长观测站",
                            "ar", "مرصد النمو المشترك"));

    /** The description of the source that combines all dataflows. */
    public static final Names ALL_DATAFLOWS =
            new Names(
                    Map.of(
                            "en",
                            "All dataflows combined; for each area, an indicator is taken from the"
                                    + " first dataflow that has it.",
                            "fr",
                            "Tous les flux de données réunis ; pour chaque zone, un indicateur"
                                    + " provient du premier flux qui le contient.",
                            "es",
                            "Todos los flujos de datos reunidos; para cada zona, un indicador"
                                    + " procede del primer flujo que lo contiene.",
                            "ru",
                            "Все потоки данных вместе; для каждой территории показатель берётся"
                                    + " из первого потока, в котором он есть.",
                            "zh",
                            "合并所有数据流；每个地区的指标取自第一个包含它的数据流。",
                            "ar",
                            "جميع تدفقات البيانات مجتمعة؛ يؤخذ المؤشر لكل منطقة من أول تدفق"
                                    + " يتضمنه."));

    /** What the World Bank gives as the region of an entry that is a group of countries. */
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
