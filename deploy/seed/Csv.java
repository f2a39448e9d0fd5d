import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes RFC 4180 tables in UTF-8 without line breaks in cells. */
final class Csv {

    private static final Pattern CELL =
            Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");

    private Csv() {}

    /** All lines, the header included. */
    static List<List<String>> read(Path table) throws IOException {
        return Files.readAllLines(table).stream().map(Csv::cells).toList();
    }

    /** The cells of one line. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        boolean hasMoreCells = true;
        while (hasMoreCells) {
            if (!matcher.find()) {
                throw new IllegalArgumentException("not a line of a table: " + line);
            }
            String quoted = matcher.group(1);
            cells.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
            hasMoreCells = matcher.group(3).equals(",");
        }
        return cells;
    }

    /** One line, with its line feed. */
    static String line(Iterable<String> cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add(cell.matches(".*[,\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return String.join(",", quoted) + "\n";
    }
}
