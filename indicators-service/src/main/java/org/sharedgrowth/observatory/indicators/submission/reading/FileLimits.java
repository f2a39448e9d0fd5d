package org.sharedgrowth.observatory.indicators.submission.reading;

/**
 * Limits of uploaded files. The defaults admit the largest files that offices send (the World
 * Bank's bulk file is 270 MB unpacked, 5 times its zip) and stop decompression bombs.
 *
 * @param unpackedBytes maximum size after decompression
 * @param ratio maximum ratio of decompressed to compressed size, checked above {@code ratioFrom}
 *     bytes; deflate cannot exceed 1032, real tables stay under 60
 * @param ratioFrom decompressed bytes above which the ratio is checked
 * @param lineBytes maximum length of a record
 * @param columns maximum number of columns of a table
 */
public record FileLimits(
        long unpackedBytes, int ratio, long ratioFrom, int lineBytes, int columns) {
    private static final int MIB = 1 << 20;

    public static final FileLimits DEFAULT =
            new FileLimits(4L * 1024 * MIB, 200, 32L * MIB, 64 * 1024, 2_048);
}
