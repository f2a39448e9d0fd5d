package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/** A growing array of bytes with methods to write numbers, periods, and JSON and CSV texts. */
public final class ByteSink {
    /** The first character that takes more than one byte in UTF-8. */
    private static final char FIRST_WIDE = 0x80;

    private static final int SECONDS_PER_DAY = 86_400;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    public ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    public int size() {
        return size;
    }

    /** A copy of the bytes written since the last call. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    /** The array itself, without a copy; nothing may be written afterwards. */
    public byte[] array() {
        return bytes;
    }

    /** Discards the bytes written. */
    public void clear() {
        size = 0;
    }

    /** Appends one byte: an ASCII character, or the low eight bits of a number. */
    public ByteSink put(int character) {
        reserve(1);
        bytes[size++] = (byte) character;
        return this;
    }

    /** Appends the UTF-8 bytes of a text without escaping. */
    public ByteSink put(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= FIRST_WIDE) {
                return put(text.getBytes(StandardCharsets.UTF_8));
            }
            bytes[size + i] = (byte) c;
        }
        size += length;
        return this;
    }

    public ByteSink put(byte[] other) {
        return put(other, 0, other.length);
    }

    /** Appends a range of an array. */
    public ByteSink put(byte[] other, int from, int length) {
        reserve(length);
        System.arraycopy(other, from, bytes, size, length);
        size += length;
        return this;
    }

    /** Appends all bytes of another sink. */
    public ByteSink put(ByteSink other) {
        return put(other.bytes, 0, other.size);
    }

    /** Appends a non-negative integer. */
    public ByteSink integer(int number) {
        reserve(Digits.MAX_INTEGER);
        size = Digits.integer(number, bytes, size);
        return this;
    }

    /**
     * Appends the rest of a member's name, which is a number, and opens its array: {@code 12":[}.
     */
    public ByteSink openArray(int number) {
        reserve(Digits.MAX_INTEGER + 3);
        size = Digits.integer(number, bytes, size);
        bytes[size++] = '"';
        bytes[size++] = ':';
        bytes[size++] = '[';
        return this;
    }

    /** Appends the first day of a period. */
    public ByteSink firstDay(Frequency frequency, int ordinal) {
        return day(new TimePeriod(frequency, ordinal).firstDay());
    }

    /** Appends a day, such as {@code 2020-05-31}. */
    public ByteSink day(LocalDate day) {
        return period(Frequency.D, Math.toIntExact(day.toEpochDay()));
    }

    /** Appends an instant to the second, such as {@code 2020-05-31T23:59:59Z}. */
    public ByteSink second(Instant instant) {
        long second = instant.getEpochSecond();
        int ofDay = Math.floorMod(second, SECONDS_PER_DAY);
        period(Frequency.D, Math.toIntExact(Math.floorDiv(second, (long) SECONDS_PER_DAY)));
        put('T').twoDigits(ofDay / 3600)
                .put(':')
                .twoDigits(ofDay / 60 % 60)
                .put(':')
                .twoDigits(ofDay % 60);
        return put('Z');
    }

    private ByteSink twoDigits(int number) {
        return put('0' + number / 10).put('0' + number % 10);
    }

    /** Appends the text of a period. */
    public ByteSink period(Frequency frequency, int ordinal) {
        reserve(TimePeriod.MAX_LENGTH);
        size = TimePeriod.write(frequency, ordinal, bytes, size);
        return this;
    }

    /** Appends the exact value of an observation that is not missing, without an exponent. */
    public ByteSink value(PackedSeries series, int observation) {
        if (series.isWide(observation)) {
            BigDecimal wide = series.wide(observation);
            return wide == null ? this : put(wide.toPlainString());
        }
        return decimal(series.mantissa(observation), series.scale(observation));
    }

    /** Appends {@code mantissa × 10^-scale} with exactly {@code scale} digits after the point. */
    public ByteSink decimal(long mantissa, int scale) {
        reserve(Digits.MAX_DECIMAL);
        size = Digits.decimal(mantissa, scale, bytes, size);
        return this;
    }

    /** Appends a JSON string with its quotes. */
    public ByteSink jsonString(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length * 6 + 2);
        bytes[size++] = '"';
        for (byte b : encoded) {
            if (b == '"' || b == '\\') {
                bytes[size++] = '\\';
                bytes[size++] = b;
            } else if (b >= 0 && b < ' ') {
                bytes[size++] = '\\';
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[b >> 4];
                bytes[size++] = HEX[b & 15];
            } else {
                bytes[size++] = b;
            }
        }
        bytes[size++] = '"';
        return this;
    }

    /**
     * Appends text of XML elements or attributes; characters that XML forbids become question
     * marks.
     */
    public ByteSink xml(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"' && c < FIRST_WIDE;
        }
        return plain ? put(text) : escapedXml(text);
    }

    private ByteSink escapedXml(String text) {
        byte[] encoded =
                text.replace('\uFFFE', '?').replace('\uFFFF', '?').getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        for (byte b : encoded) {
            switch (b) {
                case '<' -> put("&lt;");
                case '>' -> put("&gt;");
                case '&' -> put("&amp;");
                case '"' -> put("&quot;");
                case '\t', '\n', '\r' -> put("&#").integer(b).put(';');
                default -> put(b >= 0 && b < ' ' ? '?' : b);
            }
        }
        return this;
    }

    /** Appends a field of a CSV file (RFC 4180), with quotes only if it needs them. */
    public ByteSink csvField(String text) {
        boolean quote = false;
        for (int i = 0; i < text.length() && !quote; i++) {
            char c = text.charAt(i);
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        return quote ? put('"').put(text.replace("\"", "\"\"")).put('"') : put(text);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
