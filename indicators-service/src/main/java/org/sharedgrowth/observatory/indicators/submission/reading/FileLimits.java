package org.sharedgrowth.observatory.indicators.submission.reading;

/**
 * How much of a file is read before it is refused. The defaults admit the largest files offices
 * send (the World Bank's bulk file is 270 MB unpacked, 5 times its zip) and stop what only pretends
 * to be one.
 *
 * @param unpackedBytes most bytes a packed file may unpack to
 * @param ratio most times a packed file may grow, looked at once it passes {@code ratioFrom} bytes;
 *     deflate cannot exceed 1032, real tables stay under 60
 * @param ratioFrom unpacked bytes before the ratio is looked at
 * @param lineBytes longest record
 * @param columns most columns of a table
 */
public record FileLimits(
        long unpackedBytes, int ratio, long ratioFrom, int lineBytes, int columns) {
    private static final int MIB = 1 << 20;

    public static final FileLimits DEFAULT =
            new FileLimits(4L * 1024 * MIB, 200, 32L * MIB, 64 * 1024, 2_048);
}
