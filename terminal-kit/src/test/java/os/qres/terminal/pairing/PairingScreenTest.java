package os.qres.terminal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingState;
import os.qres.model.devices.PairingStatus;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.program.Kit;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;
import os.qres.terminal.standin.TestKit;
import os.qres.test.process.Deadline;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

class PairingScreenTest {
    private final StandInServer server = new StandInServer().start();
    private final AtomicReference<PairingStatus> word =
            new AtomicReference<>(new PairingStatus(PairingState.WAITING, null, null));
    private Kit kit;
    private Screen screen;

    @TempDir
    Path data;

    @BeforeEach
    void open() {
        server.on(
                "POST /terminals/pairing",
                _ -> new Answer(201, new PairingStarted("p1", "482913", "its-secret", StandInServer.inMinutes(10))));
        server.on("GET /terminals/pairing/p1", _ -> new Answer(200, word.get()));
        show();
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(kit::close);
        server.close();
    }

    @Test
    void addressTypedOnTheKeypadLeadsToTheCodeAndTheManagersYesToTheToken() {
        typeAddress();
        screen.until("the code is shown", () -> step() instanceof PairingStep.ShowingCode);
        for (String digit : "482913".split("")) {
            assertTrue(screen.sees(digit));
        }
        PairingRequest request = server.json
                .type(PairingRequest.class)
                .fromJson(server.asked("POST", "/terminals/pairing").getFirst().body());
        assertEquals(TerminalKind.POS, request.kind());
        word.set(new PairingStatus(PairingState.APPROVED, "the-token", 7));
        screen.until("it is paired", () -> step() instanceof PairingStep.Paired);
        assertEquals("the-token", kit.store().paired().orElseThrow().terminalToken());
        assertEquals(server.url(), kit.store().paired().orElseThrow().address());
    }

    @Test
    void qrCodeHasTheAddressAndTheCode() throws Exception {
        typeAddress();
        screen.until("the code is shown", () -> screen.shows(".qr"));
        // The first frames may come before the style sheet.
        String read = Deadline.awaitValue("a readable code", Duration.ofSeconds(10), () -> Optional.of(decoded()));
        assertEquals(server.url() + "/pair?code=482913", read);
    }

    /// As a phone sees it: larger than on the screen.
    private String decoded() throws ReaderException {
        var closer = new SnapshotParameters();
        closer.setTransform(new Scale(3, 3));
        WritableImage seen = Fx.get(() -> screen.node(".qr", QrImage.class).snapshot(closer, null));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new Luminance(seen)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void refusedDeviceSaysSoAndAsksAgain() {
        typeAddress();
        screen.until("the code is shown", () -> step() instanceof PairingStep.ShowingCode);
        word.set(new PairingStatus(PairingState.REFUSED, null, null));
        screen.until("the refusal is there", () -> screen.sees("Менеджер не подключил это устройство"));
        word.set(new PairingStatus(PairingState.WAITING, null, null));
        screen.click("#again");
        screen.until("a code is shown again", () -> step() instanceof PairingStep.ShowingCode);
    }

    @Test
    void expiredCodeSaysSo() {
        typeAddress();
        screen.until("the code is shown", () -> step() instanceof PairingStep.ShowingCode);
        word.set(new PairingStatus(PairingState.EXPIRED, null, null));
        screen.until("the words are there", () -> screen.sees("Код устарел"));
    }

    @Test
    void addressWhereNobodyAnswersIsSaidInWords() {
        screen.until("the address is asked for", () -> step() instanceof PairingStep.EnterAddress);
        server.kill();
        typeAddress();
        screen.until("the words are there", () -> screen.sees("По этому адресу никто не отвечает"));
    }

    @Test
    void terminalThatTheServerForgotPairsAnew() {
        typeAddress();
        word.set(new PairingStatus(PairingState.APPROVED, "the-token", 7));
        screen.until("it is paired", () -> step() instanceof PairingStep.Paired);
        word.set(new PairingStatus(PairingState.WAITING, null, null));
        server.on("GET /terminals/me", _ -> StandInServer.refusal(401, "unpaired-terminal", "Не подключён"));
        kit.api().get("/terminals/me", TerminalView.class);
        screen.until("a new code is shown", () -> step() instanceof PairingStep.ShowingCode);
        assertTrue(kit.store().paired().isEmpty());
    }

    @Test
    void pairedDeviceStartsWithoutAsking() {
        typeAddress();
        word.set(new PairingStatus(PairingState.APPROVED, "the-token", 7));
        screen.until("it is paired", () -> step() instanceof PairingStep.Paired);
        screen.close();
        Fx.run(kit::close);
        show();
        assertInstanceOf(PairingStep.Paired.class, Fx.get(this::step));
        assertEquals(1, server.asked("POST", "/terminals/pairing").size());
    }

    private void typeAddress() {
        screen.until("the address is asked for", () -> step() instanceof PairingStep.EnterAddress);
        String address = server.url().replace("http://", "");
        address.substring(0, address.indexOf(':'))
                .chars()
                .forEach(c -> screen.click(c == '.' ? "#key-dot" : "#key-" + (char) c));
        screen.keyTyped(":");
        screen.type(address.substring(address.indexOf(':') + 1));
        screen.press(KeyCode.ENTER);
    }

    private PairingStep step() {
        return kit.pairing().step().get();
    }

    private void show() {
        screen = Screen.showScene(() -> {
            kit = TestKit.open(data, Clock.systemUTC(), Calls.live(), "--language", "ru");
            var scene = TestKit.scene(kit, 1280, 800);
            kit.pairing().start();
            kit.layers()
                    .show(() -> new PairingView(kit.pairing(), kit.texts(), kit.theme(), kit.ticker(), kit.clock()));
            return scene;
        });
        assertNull(screen.stage().getOwner());
    }

    /// A JavaFX image as zxing reads it.
    private static final class Luminance extends LuminanceSource {
        private final byte[] grey;

        Luminance(WritableImage image) {
            super((int) image.getWidth(), (int) image.getHeight());
            grey = new byte[getWidth() * getHeight()];
            for (int i = 0; i < grey.length; i++) {
                double light = image.getPixelReader()
                        .getColor(i % getWidth(), i / getWidth())
                        .getBrightness();
                grey[i] = (byte) Math.round(light * 255);
            }
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return java.util.Arrays.copyOfRange(grey, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return grey.clone();
        }
    }
}
