package os.qres.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import os.qres.model.devices.ServerSign;

class BeaconTest {
    private static final String NONCE = "n".repeat(32);
    private static final ServerSign SIGN = new ServerSign("Ресторан ".repeat(60), "https", 8123, "ab".repeat(32), "");

    private final MovableClock clock = new MovableClock("2026-11-30T09:00:00Z");
    private Beacon beacon;
    private DatagramSocket asker;

    @BeforeEach
    void open() throws IOException {
        beacon = new Beacon("127.0.0.1", 0, SIGN, clock);
        asker = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        asker.setSoTimeout(500);
    }

    @AfterEach
    void close() {
        beacon.close();
        asker.close();
    }

    @Test
    void whoAsksIsToldWhereTheServerIsInNoMoreBytesThanTheyAskedIn() throws IOException {
        byte[] answer = asked(question()).orElseThrow();
        assertTrue(answer.length <= ServerSign.LENGTH, () -> answer.length + " bytes");
        ServerSign said = ServerSign.read(new String(answer, StandardCharsets.UTF_8), NONCE)
                .orElseThrow();
        assertEquals("https", said.scheme());
        assertEquals(8123, said.port());
        assertEquals("ab".repeat(32), said.fingerprint());
        assertTrue(said.name().startsWith("Ресторан Ресторан"));
    }

    @Test
    void whatIsNoQuestionIsNotAnswered() throws IOException {
        byte[] question = question();
        assertTrue(asked(Arrays.copyOf(question, 100)).isEmpty(), "an answer would be longer");
        assertTrue(asked(Arrays.copyOf(question, ServerSign.LENGTH + 1)).isEmpty());
        assertTrue(asked(Arrays.copyOf("anything".getBytes(StandardCharsets.US_ASCII), ServerSign.LENGTH))
                .isEmpty());
        assertTrue(asked(question).isPresent(), "it goes on answering");
    }

    @Test
    void whoAsksAgainAndAgainIsNotAnsweredForAWhile() throws IOException {
        byte[] question = question();
        int answers = 0;
        while (answers < 100 && asked(question).isPresent()) {
            answers++;
        }
        assertEquals(20, answers);
        clock.forward(Duration.ofSeconds(10));
        assertTrue(asked(question).isPresent());
    }

    private static byte[] question() {
        return ServerSign.question(NONCE).getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<byte[]> asked(byte[] question) throws IOException {
        asker.send(new DatagramPacket(question, question.length, InetAddress.getLoopbackAddress(), beacon.port()));
        var packet = new DatagramPacket(new byte[2000], 2000);
        try {
            asker.receive(packet);
            return Optional.of(Arrays.copyOf(packet.getData(), packet.getLength()));
        } catch (SocketTimeoutException _) {
            return Optional.empty();
        }
    }
}
