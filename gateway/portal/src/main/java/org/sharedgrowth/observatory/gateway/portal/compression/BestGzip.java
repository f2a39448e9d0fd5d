package org.sharedgrowth.observatory.gateway.portal.compression;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses with gzip's best compression; {@link #flush} begins a block with its own Huffman code.
 */
public final class BestGzip extends GZIPOutputStream {
    private static final int BUFFER = 8 * 1024;

    public BestGzip(OutputStream out) throws IOException {
        super(out, BUFFER, true);
        def.setLevel(Deflater.BEST_COMPRESSION);
    }
}
