import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes areas.csv: every ISO 3166-1 area, named as in Unicode CLDR, overridden or supplemented by
 * the manual rows of area_names.csv, which also define the groups.
 *
 * <p>A manual row may leave a cell empty to keep the generated value. Countries are sorted by code;
 * groups keep the order of the manual rows.
 *
 * <p>Usage, from the repository's root: {@code java -cp icu4j-79.1.jar deploy/seed/Areas.java >
 * deploy/seed/areas.csv}
 */
final class Areas {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");
    private static final int KIND = 1;
    private static final int FIRST_NAME = 6;
    private static final int SOURCE = FIRST_NAME + 6;

    private Areas() {}

    public static void main(String[] args) throws IOException {
        Path manual = Path.of(args.length > 0 ? args[0] : "deploy/seed/area_names.csv");
        Map<String, String[]> countries = new TreeMap<>();
        for (String iso2 : Locale.getISOCountries()) {
            String[] row = fromCldr(iso2);
            countries.put(row[0], row);
        }
        Map<String, String[]> groups = new LinkedHashMap<>();
        List<List<String>> lines = Csv.read(manual);
        for (List<String> line : lines.subList(1, lines.size())) {
            String[] row = line.toArray(String[]::new);
            Map<String, String[]> target = row[KIND].equals("group") ? groups : countries;
            target.merge(row[0], row, Areas::override);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(Csv.line(lines.getFirst()));
        countries.values().forEach(row -> out.print(Csv.line(List.of(row))));
        groups.values().forEach(row -> out.print(Csv.line(List.of(row))));
        out.flush();
    }

    private static String[] fromCldr(String iso2) {
        String[] row = new String[SOURCE + 1];
        row[0] = new Locale.Builder().setRegion(iso2).build().getISO3Country();
        row[KIND] = "country";
        row[2] = iso2;
        row[3] = "%03d".formatted(Region.getInstance(iso2).getNumericCode());
        row[4] = "";
        row[5] = "";
        for (int i = 0; i < LANGUAGES.size(); i++) {
            row[FIRST_NAME + i] = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(LANGUAGES.get(i)))
                    .regionDisplayName(iso2);
        }
        row[SOURCE] = "ISO 3166-1; names: Unicode CLDR (ICU4J " + VersionInfo.ICU_VERSION.getMajor() + ")";
        return row;
    }

    private static String[] override(String[] cldr, String[] manual) {
        String[] row = cldr.clone();
        for (int i = 0; i < row.length; i++) {
            if (!manual[i].isEmpty()) {
                row[i] = manual[i];
            }
        }
        return row;
    }
}
