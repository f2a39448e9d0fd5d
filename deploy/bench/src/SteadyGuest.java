import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A guest who sends requests at a steady rate over four connections. */
final class SteadyGuest {
    private static final int CONNECTIONS = 4;
    private static final double USUAL_RATE = 40;
    private static final double IN_TIME_MILLIS = 250;

    private final List<String> targets;
    private final int port;
    private final double perSecond;
    private final String headers;
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    /**
     * The times of the answers in milliseconds, ascending, each from the scheduled time of its
     * request.
     */
    record Times(List<Double> millis, List<String> failures) {
        double quantile(double share) {
            return millis.get((int) Math.min(millis.size() - 1, millis.size() * share));
        }

        /** Percentage of all requests, including failed ones, that were answered within 250 ms. */
        double inTime() {
            long inTime = millis.stream().filter(time -> time <= IN_TIME_MILLIS).count();
            return 100.0 * inTime / (millis.size() + failures.size());
        }
    }

    private SteadyGuest(int port, List<String> targets, double perSecond, String headers) {
        this.port = port;
        this.targets = targets;
        this.perSecond = perSecond;
        this.headers = headers;
    }

    /** Sends 40 requests a second, each for a random one of the targets. */
    static Times sendRequests(int port, List<String> targets, double seconds) throws InterruptedException {
        return sendRequests(new SteadyGuest(port, targets, USUAL_RATE, ""), seconds);
    }

    /** Sends this many requests a second, with the headers of a browser. */
    static Times browse(int port, List<String> targets, double perSecond, double seconds)
            throws InterruptedException {
        String headers = "Accept: text/html\r\nAccept-Encoding: gzip\r\n";
        return sendRequests(new SteadyGuest(port, targets, perSecond, headers), seconds);
    }

    private static Times sendRequests(SteadyGuest steady, double seconds) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int connection = i;
            threads.add(Thread.ofPlatform().start(() -> steady.sendRequests(connection, start, seconds)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<Double> sorted = new ArrayList<>(steady.millis);
        Collections.sort(sorted);
        return new Times(sorted, List.copyOf(steady.failures));
    }

    private void sendRequests(int connection, long start, double seconds) {
        Random random = new Random();
        int count = (int) (seconds * perSecond / CONNECTIONS);
        for (int i = 0; i < count; ) {
            try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(30_000);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                for (; i < count; i++) {
                    long due = start + (long) ((i * CONNECTIONS + connection) * 1e9 / perSecond);
                    while (System.nanoTime() < due) {
                        Thread.sleep(0, 200_000);
                    }
                    String request =
                            "GET "
                                    + targets.get(random.nextInt(targets.size()))
                                    + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + headers
                                    + "\r\n";
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    int status = HttpResponses.read(in);
                    if (status == 200) {
                        millis.add((System.nanoTime() - due) / 1e6);
                    } else {
                        failures.add("status " + status);
                    }
                }
            } catch (IOException e) {
                failures.add(e.toString());
                i++;
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
