package org.sharedgrowth.observatory.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Checks over HTTP whether a program on this machine is ready. */
public final class Health {
    private static final int TIMEOUT_MS = (int) Duration.ofSeconds(5).toMillis();

    private Health() {}

    /** Whether the address answers 200 now. */
    public static boolean isReady(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
