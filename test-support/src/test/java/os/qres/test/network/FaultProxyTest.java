package os.qres.test.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import os.qres.test.process.Deadline;

class FaultProxyTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int A_MOMENT_MILLIS = 200;

    /// What each connection has said to the server so far.
    private final List<ByteArrayOutputStream> heard = new CopyOnWriteArrayList<>();

    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
        proxy = FaultProxy.before("http://127.0.0.1:" + echo.getLocalPort());
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Thread.ofPlatform().daemon().start(() -> answer(socket));
            } catch (IOException _) {
                // Closed.
            }
        }
    }

    /// Says everything again, with a mark at the end.
    private void answer(Socket socket) {
        var said = new ByteArrayOutputStream();
        heard.add(said);
        try (socket) {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                said.write(next);
                socket.getOutputStream().write(next);
            }
            socket.getOutputStream().write('!');
        } catch (IOException _) {
            // Cut.
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(proxy.host(), proxy.port());
        socket.setSoTimeout((int) SOON.toMillis());
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void awaitHeard(String... texts) {
        Deadline.await("the server to hear " + List.of(texts), SOON, () -> heard.stream()
                .map(one -> one.toString(StandardCharsets.UTF_8))
                .toList()
                .equals(List.of(texts)));
    }

    @Test
    void withoutAFaultEverythingPassesAndTheEndToo() throws IOException {
        try (Socket socket = connect()) {
            say(socket, "hello");
            socket.shutdownOutput();
            assertEquals("hello!", rest(socket));
        }
        awaitHeard("hello");
    }

    @Test
    void whatIsSaidIsCutAfterAsManyBytes() throws IOException {
        proxy.set(Fault.up(Flow.cutAfter(3)));
        try (Socket socket = connect()) {
            say(socket, "hello");
            assertTrue("hel!".startsWith(rest(socket)), "no more comes back");
        }
        assertTrue(heard.stream().allMatch(one -> "hel".startsWith(one.toString(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsAnsweredIsCutAfterAsManyBytes() throws IOException {
        proxy.set(Fault.down(Flow.cutAfter(2)));
        try (Socket socket = connect()) {
            say(socket, "hello");
            assertEquals("he", rest(socket));
        }
    }

    @Test
    void withNoBytesToPassItIsCutWhenTheFirstOneComes() throws IOException {
        proxy.set(Fault.down(Flow.cutAfter(0)));
        try (Socket socket = connect()) {
            say(socket, "h");
            assertEquals("", rest(socket));
        }
        awaitHeard("h");
    }

    @Test
    void silenceTellsNobodyThatNothingPassesAnyMore() throws IOException {
        proxy.set(Fault.up(Flow.silentAfter(3)));
        try (Socket socket = connect()) {
            say(socket, "hello");
            awaitHeard("hel");
            assertEquals("hel", new String(socket.getInputStream().readNBytes(3), StandardCharsets.UTF_8));
            socket.setSoTimeout(A_MOMENT_MILLIS);
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
        }
        awaitHeard("hel");
    }

    @Test
    void whatIsLateComesLaterButWhole() throws IOException {
        proxy.set(Fault.down(Flow.late(Duration.ofMillis(A_MOMENT_MILLIS))));
        try (Socket socket = connect()) {
            long before = System.nanoTime();
            say(socket, "hello");
            socket.shutdownOutput();
            assertEquals("hello!", rest(socket));
            assertTrue(System.nanoTime() - before
                    >= Duration.ofMillis(A_MOMENT_MILLIS).toNanos());
        }
    }

    @Test
    void whatIsSaidTwiceIsAnsweredOnce() throws IOException {
        proxy.set(Fault.TWICE);
        try (Socket socket = connect()) {
            say(socket, "hello");
            socket.shutdownOutput();
            assertEquals("hello!", rest(socket));
        }
        awaitHeard("hello", "hello");
    }

    @Test
    void aWholeRequestComesOnceMoreAfterItsAnswerAndLaterOnes() throws IOException {
        String change = "PATCH /orders/7 HTTP/1.1\r\nContent-Length: 8\r\n\r\n{\"a\":42}";
        String look = "GET /orders/7 HTTP/1.1\r\n\r\n";
        String bare = "DELETE /orders/7 HTTP/1.1\r\n\r\n";
        proxy.remember();
        try (Socket socket = connect()) {
            say(socket, change.substring(0, 30));
            assertEquals(List.of(), proxy.answered());
            say(socket, change.substring(30) + look + bare);
            socket.shutdownOutput();
            assertEquals(change + look + bare + "!", rest(socket));
        }
        assertEquals(List.of(change, bare), proxy.answered());

        proxy.partition();
        assertEquals("PATCH /orders/7 HTTP/1.1", proxy.late(change));
        awaitHeard(change + look + bare, change);
        proxy.remember();
        assertEquals(List.of(), proxy.answered());
    }

    @Test
    void whatIsNoRequestOrWasNotAnsweredDoesNotComeLate() throws IOException {
        proxy.remember();
        proxy.set(Fault.down(Flow.cutAfter(0)));
        try (Socket socket = connect()) {
            say(socket, "DELETE /orders/7 HTTP/1.1\r\n\r\n");
            assertEquals("", rest(socket));
        }
        proxy.set(Fault.NONE);
        try (Socket socket = connect()) {
            say(socket, "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\nPOST /no HTTP/1.1\r\n\r\n");
            socket.shutdownOutput();
            rest(socket);
        }
        assertEquals(List.of(), proxy.answered());
    }

    @Test
    void aPartitionCutsAndRefusesUntilItIsHealed() throws IOException {
        try (Socket socket = connect()) {
            say(socket, "a");
            assertEquals('a', socket.getInputStream().read());
            proxy.partition();
            assertEquals("", rest(socket));
            try (Socket refused = connect()) {
                assertEquals("", rest(refused));
            }
        }
        proxy.heal();
        try (Socket socket = connect()) {
            say(socket, "b");
            assertEquals('b', socket.getInputStream().read());
        }
        awaitHeard("a", "b");
    }
}
