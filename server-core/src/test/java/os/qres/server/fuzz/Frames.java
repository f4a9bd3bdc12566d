package os.qres.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Opens the live channel, and says there what is no message, or no frame.
final class Frames {
    private Frames() {}

    static void open(Draft draft, Wild wild) {
        draft.path = wild.one("/ws/orders", "/api/ws/orders");
        draft.query.clear();
        if (wild.chance(30)) {
            draft.query.add(
                    wild.one("since=0", "since=x", "since=-1", "since=99999999999999999999", "token=x", "token=%00"));
        }
        draft.method = "GET";
        draft.body = null;
        draft.without("Content-Type");
        draft.headers.add("Connection: Upgrade");
        draft.headers.add("Upgrade: websocket");
        draft.headers.add("Sec-WebSocket-Version: " + wild.one("13", "13", "13", "12"));
        draft.headers.add(
                "Sec-WebSocket-Key: " + wild.one("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ==", "x"));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(draft.bytes());
        for (int i = wild.below(5); i > 0; i--) {
            bytes.writeBytes(frame(wild));
        }
        draft.raw = bytes.toByteArray();
        draft.isRouted = false;
        draft.isUnfinished = true;
        draft.way("frames");
    }

    private static byte[] frame(Wild wild) {
        return switch (wild.below(8)) {
            case 0 -> wild.bytes(wild.between(1, 100));
            case 1 -> masked(0x81, wild.bytes(20));
            case 2 -> masked(0xF1, "{}".getBytes(StandardCharsets.UTF_8));
            case 3 -> new byte[] {(byte) 0x81, 2, '{', '}'};
            case 4 -> new byte[] {(byte) 0x81, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0};
            case 5 -> masked(0x88, new byte[] {0});
            case 6 -> masked(0x09, new byte[100]);
            default -> masked(0x81, text(wild).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String text(Wild wild) {
        return wild.one(
                "{",
                "[]",
                "null",
                "{}",
                "{\"type\":\"nonsense\"}",
                "{\"id\":\"1\",\"type\":\"set_item_status\"}",
                "{\"id\":1,\"type\":\"set_item_status\",\"order_id\":\"x\"}",
                "{\"id\":\"1\",\"type\":\"set_item_status\",\"order_id\":1e999,\"item_id\":2,\"status\":\"ready\"}",
                "[".repeat(100));
    }

    /// @param first byte: flags and opcode
    private static byte[] masked(int first, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        frame.write(0x80 | payload.length);
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }
}
