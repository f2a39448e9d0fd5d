package org.sharedgrowth.observatory.indicators.submission.reading.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

class DataFileTest {
    private static final String LONG_FILE =
            "indicator,area,period,value\nX,KEN,2020,1\nX,KEN,2021,2\n";
    private static final String WIDE =
            """
            "Data Source","World Development Indicators",

            "Last Updated Date","2026-07-01",

            "Country Name","Country Code","Indicator Name","Indicator Code","1960",
            "Aruba","ABW","A name, with comma","AG.X","1.5",
            """;
    private static final FileLimits LIMITS =
            new FileLimits(8 << 20, 100, 1 << 20, 64 * 1024, 2_048);

    @TempDir Path directory;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @Test
    void aLongFileIsRecognised() throws IOException {
        assertEquals(
                "PLAIN LONG_CSV 1 rows 2 []", read(LONG_FILE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void headerNamesAreRecognisedInAnyCase() throws IOException {
        assertEquals(
                "PLAIN LONG_CSV 1 rows 0 []",
                read("Area,VALUE,Period,Indicator\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aGzippedFileIsUnpacked() throws IOException {
        assertEquals("GZIP LONG_CSV 1 rows 2 []", read(gzip(LONG_FILE)));
    }

    @Test
    void thePreambleOfTheWorldBankIsSkipped() throws IOException {
        assertEquals("PLAIN WIDE_CSV 5 rows 1 []", read(WIDE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aZipOfTheWorldBankIsReadAndItsOtherTablesAreReported() throws IOException {
        byte[] zip =
                zip("WDICountry.csv", "Country Code,Short Name\nABW,Aruba\n", "WDICSV.csv", WIDE);
        assertEquals("ZIP WIDE_CSV 5 rows 1 [WDICountry.csv]", read(zip));
    }

    @Test
    void aZipWithTwoTablesIsRefused() {
        assertEquals("several-tables", refusal(zip("a.csv", LONG_FILE, "b.csv", LONG_FILE)));
    }

    @Test
    void nestedCompressionIsRefused() {
        assertEquals("nested", refusal(gzip(gzip(LONG_FILE))));
        assertEquals("nested", refusal(zip("a.csv", gzip(LONG_FILE))));
        assertEquals("nested", refusal(zip("a.zip", zip("a.csv", LONG_FILE))));
    }

    @Test
    void aSpreadsheetIsRefusedAsSuch() {
        assertEquals("spreadsheet", refusal(zip("[Content_Types].xml", "<x/>")));
        assertEquals("spreadsheet", headRefusal(zip("mimetype", "x")));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("empty", refusal(new byte[0]));
        assertEquals("empty", refusal(gzip("")));
        assertEquals("no-table", refusal(zip()));
    }

    @Test
    void aDecompressionBombIsStoppedByItsRatio() {
        byte[] text = new byte[4 << 20];
        Arrays.fill(text, (byte) ',');
        for (int i = 100; i < text.length; i += 100) {
            text[i] = '\n';
        }
        byte[] header = LONG_FILE.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(header, 0, text, 0, header.length);
        assertEquals("unpacks-too-large", refusal(gzip(text)));
        assertEquals("unpacks-too-large", refusal(zip("a.csv", text)));
    }

    @Test
    void aDecompressionBombIsStoppedByItsSize() {
        StringBuilder text = new StringBuilder(LONG_FILE);
        SplittableRandom random = new SplittableRandom(1);
        while (text.length() < 9 << 20) {
            text.append("X,KEN,2020,").append(random.nextLong()).append('\n');
        }
        assertEquals("unpacks-too-large", refusal(gzip(text.toString())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTruncatedCompressedFileIsRefused(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(LONG_FILE);
        for (int i = 0; i < 300; i++) {
            text.append("X,KEN,2020,").append(random.nextInt()).append('\n');
        }
        byte[] packed = seed % 2 == 0 ? gzip(text.toString()) : zip("a.csv", text.toString());
        byte[] cut = Arrays.copyOf(packed, random.nextInt(7, packed.length));
        String code = refusal(cut);
        if (!List.of("truncated", "damaged", "empty", "unknown-format").contains(code)) {
            fail("seed " + seed + ": cut at " + cut.length + " gave " + code);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damagedFilesAreReadOrRefusedWithAHint(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes =
                switch (random.nextInt(4)) {
                    case 0 -> new byte[random.nextInt(3_000)];
                    case 1 -> gzip(LONG_FILE);
                    case 2 -> zip("a.csv", LONG_FILE, "b.csv", "x,y\n");
                    default -> WIDE.getBytes(StandardCharsets.UTF_8);
                };
        int damages = bytes.length == 0 ? 0 : random.nextInt(1, 60);
        for (int i = 0; i < damages; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            DataFile.checkHead(bytes, true, LIMITS);
            read(bytes);
        } catch (UnreadableFile expected) {
            assertEquals(false, expected.hint().isEmpty());
        }
    }

    @Test
    void garbageIsRecognisedByItsFirstBytes() {
        byte[] head = new byte[64 * 1024];
        new java.util.Random(7).nextBytes(head);
        assertEquals("not-text", headRefusal(head));
        Arrays.fill(head, (byte) 'x');
        assertEquals("unknown-format", headRefusal(Arrays.copyOf(head, 5_000)));
        assertEquals("unknown-format", headRefusal(gzip("hello\nworld\n")));
        assertEquals("unknown-packing", headRefusal("BZh91AY".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theBeginningOfAValidFileIsAccepted() throws IOException {
        byte[] gzip = gzip(LONG_FILE + "Y,KEN,2020,1\n".repeat(20_000));
        DataFile.checkHead(Arrays.copyOf(gzip, Math.min(gzip.length, 512)), false, LIMITS);
        byte[] zip = zip("a.csv", LONG_FILE);
        DataFile.checkHead(Arrays.copyOf(zip, 40), false, LIMITS);
        assertEquals("ZIP LONG_CSV 1 rows 2 []", read(zip));
    }

    private String read(byte[] bytes) throws IOException {
        Path file = directory.resolve("upload");
        Files.write(file, bytes);
        try (DataFile data = DataFile.open(file, LIMITS)) {
            int rows = 0;
            while (data.rows().next()) {
                rows++;
            }
            return data.container()
                    + " "
                    + data.header().kind()
                    + " "
                    + data.header().row()
                    + " rows "
                    + rows
                    + " "
                    + data.skipped();
        }
    }

    private String refusal(byte[] bytes) {
        return assertThrows(UnreadableFile.class, () -> read(bytes)).code();
    }

    private static String headRefusal(byte[] bytes) {
        return assertThrows(UnreadableFile.class, () -> DataFile.checkHead(bytes, false, LIMITS))
                .code();
    }

    private static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    /** A zip of files. The entries are names and contents (text or bytes) in turn. */
    private static byte[] zip(Object... entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entries[i]));
                out.write(
                        entries[i + 1] instanceof byte[] bytes
                                ? bytes
                                : ((String) entries[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }
}
