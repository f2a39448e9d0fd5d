package org.sharedgrowth.observatory.indicators.submission.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile;

class FileExcerptTest {
    private static final String HEADER = "indicator,area,period,value\n";

    @TempDir Path directory;

    @Test
    void theFirstRowsAndThoseWithFindingsAreKept() throws IOException {
        FileExcerpt excerpt = excerpt(HEADER + rows(500), finding(400, "value"));
        assertEquals(List.of("indicator", "area", "period", "value"), excerpt.columns());
        assertEquals(31, excerpt.rows().size());
        assertEquals(2, excerpt.rows().getFirst().number());
        assertEquals(400, excerpt.rows().getLast().number());
        assertEquals("398", excerpt.rows().getLast().cells().get(3));
    }

    @Test
    void atMostTwoHundredRowsAreKept() throws IOException {
        Finding[] findings =
                IntStream.rangeClosed(40, 900)
                        .mapToObj(row -> finding(row, "value"))
                        .toArray(Finding[]::new);
        assertEquals(200, excerpt(HEADER + rows(1000), findings).rows().size());
    }

    @Test
    void aFileWithoutFindingsHasNoExcerpt() throws IOException {
        assertEquals(FileExcerpt.NONE, excerpt(HEADER + rows(3)));
    }

    @Test
    void longTextIsShortenedAndDirectionControlsAreReplaced() throws IOException {
        FileExcerpt excerpt =
                excerpt(
                        HEADER + "A,KEN,2020," + "9".repeat(500) + "\n\"a\u202Eb\",KEN,2021,1\nB\n",
                        finding(2, "value"));
        assertEquals(101, excerpt.rows().getFirst().cells().get(3).length());
        assertEquals("a·b", excerpt.rows().get(1).cells().getFirst());
        assertEquals(List.of("B", "", "", ""), excerpt.rows().get(2).cells());
    }

    @Test
    void aWideFileIsReducedToItsFirstColumnsAndThoseWithFindings() throws IOException {
        String years =
                IntStream.rangeClosed(1960, 2024)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
        String cells = "1" + ",1".repeat(64);
        FileExcerpt excerpt =
                excerpt(
                        "Country Name,Country Code,Indicator Name,Indicator Code,"
                                + years
                                + "\nKenya,KEN,x,IT_NET_USER_ZS,"
                                + cells
                                + "\n",
                        finding(2, "2020"));
        assertEquals(
                List.of("Country Name", "Country Code", "Indicator Name", "Indicator Code", "2020"),
                excerpt.columns());
        assertEquals(5, excerpt.rows().getFirst().cells().size());
    }

    @Test
    void theExcerptOfABrokenFileEndsBeforeTheBreak() throws IOException {
        FileExcerpt excerpt = excerpt(HEADER + rows(2) + "\"never closed", finding(3, "value"));
        assertTrue(excerpt.rows().size() >= 2, excerpt.toString());
    }

    private FileExcerpt excerpt(String text, Finding... findings) throws IOException {
        Path path = Files.writeString(directory.resolve("file.csv"), text);
        try (DataFile file = DataFile.open(path, FileLimits.DEFAULT)) {
            return FileExcerpt.of(file, Arrays.asList(findings));
        }
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "IT_NET_USER_ZS,KEN,2020," + i + "\n")
                .collect(Collectors.joining());
    }

    private static Finding finding(long row, String column) {
        return new Finding(
                Finding.Severity.ERROR,
                row,
                column,
                "x",
                "not-a-number",
                "Wrong.",
                "Mend it.",
                null,
                1);
    }
}
