package org.sharedgrowth.observatory.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final List<String> TABLE =
            List.of(
                    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt  "
                            + " uid  timeout inode",
                    "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000 "
                            + " 1000        0 273455 1 0000000000000000 100 0 0 10 0",
                    "   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000 "
                            + " 1000        0 273456 1 0000000000000000 20 4 30 10 -1");

    @Test
    void onlyListeningSocketsAreRead() {
        assertEquals(List.of(new Listener(8080, 1000, 273_455)), Listener.parse(TABLE));
    }

    @Test
    void theOwnerOfAPortIsReportedWithPidAndCommand() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TakenPort taken = Ports.findListener(socket.getLocalPort()).orElseThrow();

            assertEquals(socket.getLocalPort(), taken.port());
            assertEquals(OptionalLong.of(ProcessHandle.current().pid()), taken.pid());
            assertTrue(taken.owner().contains("java"), taken.owner());
            assertTrue(
                    taken.describe()
                            .startsWith(
                                    "port %d is taken by pid %d: "
                                            .formatted(
                                                    taken.port(), ProcessHandle.current().pid())));
        }
    }

    @Test
    void aPortIsTakenEvenIfTheListenerUsesAllAddresses() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            assertTrue(Ports.findListener(socket.getLocalPort()).isPresent());
        }
    }

    @Test
    void aClosedPortIsFree() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertEquals(Optional.empty(), Ports.findListener(port));
    }
}
