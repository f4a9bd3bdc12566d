package os.qres.terminal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import os.qres.model.devices.ServerSign;
import os.qres.terminal.connection.ServerAddress;

class BroadcastFinderTest {
    private static final ServerSign SIGN = new ServerSign("Трапеза", "https", 8123, "ab".repeat(32), "");

    @Test
    void aServerThatAnswersIsFoundWhereItsAnswerComesFrom() throws IOException {
        assertEquals(ServerAddress.parse("https://127.0.0.1:8123#" + "ab".repeat(32)), found(nonce -> nonce));
    }

    @Test
    void whatAnswersAnotherQuestionIsNoAnswer() throws IOException {
        assertTrue(found(_ -> "0".repeat(32)).isEmpty());
    }

    @Test
    void theNextWayIsTriedWhereTheFirstFindsNothing() {
        ServerAddress there = ServerAddress.parse("10.0.0.7").orElseThrow();
        ServerFinder nothing = Optional::empty;
        assertEquals(Optional.of(there), nothing.or(() -> Optional.of(there)).find());
        assertEquals(
                Optional.of(there),
                ((ServerFinder) () -> Optional.of(there))
                        .or(() -> {
                            throw new AssertionError("it was found already");
                        })
                        .find());
    }

    /// @param nonce what the server repeats of the question
    private static Optional<ServerAddress> found(UnaryOperator<String> nonce) throws IOException {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server, nonce));
            var there = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
            return new BroadcastFinder(() -> Set.of(there)).find();
        }
    }

    private static void answer(DatagramSocket server, UnaryOperator<String> nonce) {
        var packet = new DatagramPacket(new byte[600], 600);
        try {
            while (true) {
                packet.setLength(600);
                server.receive(packet);
                String asked = ServerSign.asked(
                                new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII))
                        .orElseThrow();
                byte[] answer = SIGN.answering(nonce.apply(asked)).text().getBytes(StandardCharsets.UTF_8);
                server.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException _) {
            // The test is over.
        }
    }
}
