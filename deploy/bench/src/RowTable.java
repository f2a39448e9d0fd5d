import java.nio.file.Path;
import java.util.List;

/** A table in PostgreSQL with one row per observation, as an alternative to the store. */
final class RowTable {
    /** The columns of an SDMX-CSV answer. */
    static final String SDMX_CSV =
            "select 'dataflow', 'DIGOBS:DF_DIGITAL(1.0.0)', 'I', freq, ref_area, indicator, sex, age,"
                    + " urbanisation, income, disability, time_period, obs_value, unit_measure,"
                    + " unit_mult, decimals, obs_status, conf_status from row_table";

    private static final String CREATE_PLAIN_TABLE =
            "create table observation (indicator text, area text, period integer, value double"
                    + " precision)";

    private RowTable() {}

    /**
     * Copies the file into a plain table with psql, adds a primary key, and returns the seconds
     * that it took.
     */
    static double copyAndKey(Database database, Path plain) throws Exception {
        database.execute("drop table if exists observation", CREATE_PLAIN_TABLE, "checkpoint");
        return database.psql(
                "\\copy observation from '" + plain + "' (format csv, header true)",
                "alter table observation add primary key (indicator, area, period)");
    }

    static void create(Database database, Path plain) throws Exception {
        copyAndKey(database, plain);
        database.execute(
                "drop table if exists row_table",
                "drop table if exists series_row",
                "create table row_table as select 'A' freq, area ref_area, indicator, '_T' sex,"
                        + " '_T' age, '_T' urbanisation, '_T' income, '_T' disability,"
                        + " period::text time_period, value obs_value, 'PT' unit_measure,"
                        + " '0' unit_mult, '1' decimals, 'A' obs_status, 'F' conf_status"
                        + " from observation order by indicator, area, period",
                "create table series_row as with numbered as (select indicator, area,"
                        + " row_number() over (order by count(*) < 60, indicator, area)::int series"
                        + " from observation group by indicator, area)"
                        + " select n.series, o.indicator, o.area, o.period, o.value, 'A' status"
                        + " from observation o join numbered n using (indicator, area)"
                        + " order by n.series, o.period",
                "create index on series_row (series, period)",
                "drop table observation",
                "vacuum analyze row_table",
                "vacuum analyze series_row");
    }

    /**
     * Creates a table of the cross-sections that are requested from the service, numbered from 1.
     *
     * @param slices indicators and years, each as {@code ('ID', 2015)}
     */
    static void sections(Database database, List<String> slices) throws Exception {
        database.execute(
                "drop table if exists section_row",
                "create table section_row as with slice as (select row_number() over ()::int section,"
                        + " * from (values "
                        + String.join(", ", slices)
                        + ") as slices (id, year))"
                        + " select section, area, value, status from series_row join slice"
                        + " on replace(indicator, '.', '_') = id and period = year"
                        + " order by section, area",
                "create index on section_row (section, area)",
                "vacuum analyze section_row");
    }
}
