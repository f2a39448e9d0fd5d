package org.sharedgrowth.observatory.indicators.exchange.encoding.text;

import java.util.List;
import java.util.Set;

/** The words of a description, in the six languages of the United Nations. */
enum TextWord {
    QUERY("Query", "Demandé", "Consulta", "Запрошено", "查询", "المطلوب"),
    AS_OF("As of", "État au", "Situación a", "По состоянию на", "截至", "حتى تاريخ"),
    UNIT("Unit", "Unité", "Unidad", "Единица измерения", "单位", "الوحدة"),
    VALUES(
            "Number of values",
            "Nombre de valeurs",
            "Número de valores",
            "Число значений",
            "数值个数",
            "عدد القيم"),
    PERIODS("Periods", "Périodes", "Períodos", "Периоды", "时期", "الفترات"),
    LATEST(
            "Latest value",
            "Dernière valeur",
            "Último valor",
            "Последнее значение",
            "最新数值",
            "أحدث قيمة"),
    LOWEST(
            "Lowest value",
            "Valeur minimale",
            "Valor mínimo",
            "Наименьшее значение",
            "最低值",
            "أدنى قيمة"),
    HIGHEST(
            "Highest value",
            "Valeur maximale",
            "Valor máximo",
            "Наибольшее значение",
            "最高值",
            "أعلى قيمة"),
    CHANGE(
            "Largest change between neighbouring values",
            "Plus forte variation entre valeurs voisines",
            "Mayor variación entre valores contiguos",
            "Наибольшее изменение между соседними значениями",
            "相邻数值间的最大变化",
            "أكبر تغير بين قيمتين متجاورتين"),
    MISSING("Missing", "Manquant", "Faltan", "Отсутствует", "缺失", "المفقود"),
    UNKNOWN(
            "No data for",
            "Rien de connu pour",
            "Sin información de",
            "Нет сведений за",
            "无资料的时期",
            "لا معلومات عن"),
    BREAKS("Breaks", "Ruptures", "Rupturas", "Разрывы ряда", "序列中断", "الانقطاعات"),
    REMARKS("Remarks", "Remarques", "Observaciones", "Примечания", "备注", "ملاحظات"),
    SOURCES("Sources", "Sources", "Fuentes", "Источники", "来源", "المصادر"),
    TOTAL("Total", "Au total", "En total", "Всего", "总计", "المجموع"),
    SERIES("series", "séries", "series", "ряды", "序列", "سلاسل"),
    ROWS("observations", "observations", "observaciones", "наблюдения", "观测值", "مشاهدات"),
    WITH_VALUE("with a value", "avec valeur", "con valor", "со значением", "有数值", "لها قيمة");

    private static final Set<String> KNOWN = Set.of("en", "fr", "es", "ru", "zh", "ar");

    private final String en;
    private final String fr;
    private final String es;
    private final String ru;
    private final String zh;
    private final String ar;

    TextWord(String en, String fr, String es, String ru, String zh, String ar) {
        this.en = en;
        this.fr = fr;
        this.es = es;
        this.ru = ru;
        this.zh = zh;
        this.ar = ar;
    }

    /** The word in the first of these languages that has it; in English if none has it. */
    String in(List<String> languages) {
        return switch (languages.stream().filter(KNOWN::contains).findFirst().orElse("en")) {
            case "fr" -> fr;
            case "es" -> es;
            case "ru" -> ru;
            case "zh" -> zh;
            case "ar" -> ar;
            default -> en;
        };
    }
}
