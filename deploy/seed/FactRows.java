import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/** Finds the errors within single rows of facts. */
final class FactRows {
    /** The statuses of observations that must not have a value. */
    private static final String WITHOUT_VALUE = "OLMQH";

    /** The statuses of observations that may or may not have a value. */
    private static final String WITH_OR_WITHOUT_VALUE = "JKS";

    private static final Map<String, String> PERIODS =
            Map.of(
                    "A",
                    "\\d{4}",
                    "S",
                    "\\d{4}-S[12]",
                    "Q",
                    "\\d{4}-Q[1-4]",
                    "M",
                    "\\d{4}-(0[1-9]|1[0-2])",
                    "W",
                    "\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])",
                    "D",
                    "\\d{4}-\\d{2}-\\d{2}");

    private final BiPredicate<String, String> isCode;
    private final Map<String, Map<String, String>> indicators;
    private final Map<String, Map<String, String>> offices;
    private final List<String> faults;

    /**
     * Creates a check that adds its faults to the given list.
     *
     * @param isCode whether a code list has a code
     * @param indicators rows by code
     * @param offices rows by provider
     */
    FactRows(
            BiPredicate<String, String> isCode,
            Map<String, Map<String, String>> indicators,
            Map<String, Map<String, String>> offices,
            List<String> faults) {
        this.isCode = isCode;
        this.indicators = indicators;
        this.offices = offices;
        this.faults = faults;
    }

    /** Checks one row; {@code at} is its position for messages. */
    void check(String at, Map<String, String> row) {
        Map<String, String> codelistByColumn =
                new LinkedHashMap<>(
                        Map.of(
                                "freq",
                                "CL_FREQ",
                                "ref_area",
                                "CL_AREA",
                                "indicator",
                                "CL_INDICATOR",
                                "obs_status",
                                "CL_OBS_STATUS",
                                "conf_status",
                                "CL_CONF_STATUS"));
        Check.BREAKDOWNS.forEach(name ->
                codelistByColumn.put(name, "CL_" + name.toUpperCase(Locale.ROOT)));
        codelistByColumn.forEach((column, list) -> {
            if (!isCode.test(list, row.get(column))) {
                faults.add(at + ": " + row.get(column) + " is not in " + list);
            }
        });
        if (!row.get("time_period").matches(PERIODS.getOrDefault(row.get("freq"), "-"))) {
            faults.add(at + ": the period does not fit frequency " + row.get("freq"));
        }
        String value = row.get("obs_value");
        String status = row.get("obs_status");
        if (!value.isEmpty() && !value.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
            faults.add(at + ": " + value + " is not a number");
        }
        if (!WITH_OR_WITHOUT_VALUE.contains(status)
                && value.isEmpty() != WITHOUT_VALUE.contains(status)) {
            faults.add(at + ": value '" + value + "' does not fit status " + status);
        }
        if (row.get("source").isEmpty()
                || !row.get("source_date").matches("\\d{4}-\\d{2}-\\d{2}")) {
            faults.add(at + ": no source, or no date of the source");
        }
        checkTotals(at, row);
        checkBounds(at, row);
        checkPermission(at, row);
    }

    private void checkBounds(String at, Map<String, String> row) {
        Map<String, String> indicator = indicators.getOrDefault(row.get("indicator"), Map.of());
        String value = row.get("obs_value");
        String min = indicator.getOrDefault("min_value", "");
        String max = indicator.getOrDefault("max_value", "");
        if (value.isEmpty()) {
            return;
        }
        if (!min.isEmpty() && new BigDecimal(value).compareTo(new BigDecimal(min)) < 0
                || !max.isEmpty() && new BigDecimal(value).compareTo(new BigDecimal(max)) > 0) {
            faults.add(at + ": " + value + " is outside " + min + " to " + max);
        }
    }

    /**
     * Checks the codes of the breakdowns: an indicator whose total is _T may have any code but _Z;
     * any other total, such as _Z itself, is the only code allowed.
     */
    private void checkTotals(String at, Map<String, String> row) {
        boolean declaresTotals = row.get("flow").equals("DF_DIGITAL");
        Map<String, String> indicator = indicators.getOrDefault(row.get("indicator"), Map.of());
        String[] totals =
                (declaresTotals ? indicator.getOrDefault("total", "") : "_T._T._T._T._T")
                        .split("\\.");
        for (int i = 0; i < Check.BREAKDOWNS.size(); i++) {
            String code = row.get(Check.BREAKDOWNS.get(i));
            String total = i < totals.length ? totals[i] : "";
            if (total.equals("_T") ? code.equals("_Z") : !code.equals(total)) {
                faults.add(
                        at
                                + ": "
                                + Check.BREAKDOWNS.get(i)
                                + " "
                                + code
                                + " where the total is "
                                + total);
            }
        }
    }

    private void checkPermission(String at, Map<String, String> row) {
        Map<String, String> office = offices.get(row.get("provider"));
        if (office == null) {
            faults.add(at + ": unknown office " + row.get("provider"));
            return;
        }
        List<String> allowed = List.of(office.get("areas").split(";"));
        if (!List.of(office.get("flow").split(";")).contains(row.get("flow"))) {
            faults.add(at + ": " + row.get("provider") + " may not send " + row.get("flow"));
        }
        if (!allowed.contains("*") && !allowed.contains(row.get("ref_area"))) {
            faults.add(at + ": " + row.get("provider") + " may not send " + row.get("ref_area"));
        }
    }
}
