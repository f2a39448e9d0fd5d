package org.sharedgrowth.observatory.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * A listening TCP socket as Linux lists it in {@code /proc/net/tcp} and {@code tcp6}.
 *
 * @param inode identifies the socket; a process that holds it has a descriptor linked to {@code
 *     socket:[inode]}
 */
record Listener(int port, int uid, long inode) {
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int UID = 7;
    private static final int INODE = 9;

    /** Reads the listening sockets from the lines of such a file; the header is skipped. */
    static List<Listener> parse(List<String> lines) {
        List<Listener> listeners = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields.length > INODE && fields[STATE].equals(LISTEN)) {
                String address = fields[LOCAL_ADDRESS];
                int port = Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
                listeners.add(
                        new Listener(
                                port,
                                Integer.parseInt(fields[UID]),
                                Long.parseLong(fields[INODE])));
            }
        }
        return listeners;
    }
}
