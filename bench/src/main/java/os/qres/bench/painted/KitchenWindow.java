package os.qres.bench.painted;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import os.qres.bench.HiddenScreen;
import os.qres.kitchen.KitchenMain;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.screen.KitchenView;
import os.qres.kitchen.tickets.Limits;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.program.Kit;
import os.qres.terminal.program.KitWiring;
import os.qres.terminal.program.ProgramArguments;
import os.qres.terminal.theme.Scaled;
import os.qres.terminal.theme.Sizes;

/// A real kitchen display in this process, on a screen that nobody sees.
record KitchenWindow(Kit kit, Glass glass, Stage stage) implements AutoCloseable {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 620;

    /// @param approve lets in whoever waits to be paired
    static KitchenWindow open(URI server, Path data, Clock clock, Runnable approve) throws InterruptedException {
        return open(server, data, clock, approve, WIDTH, HEIGHT);
    }

    static KitchenWindow open(URI server, Path data, Clock clock, Runnable approve, int width, int height)
            throws InterruptedException {
        KitchenWindow window = HiddenScreen.on(() -> show(server, data, clock, width, height));
        HiddenScreen.on(() -> {
            window.kit().pairing().start();
            return true;
        });
        HiddenScreen.until("a code", () -> window.kit().pairing().step().get() instanceof PairingStep.ShowingCode);
        approve.run();
        HiddenScreen.until("the server", () -> window.kit().feed().connection().get() instanceof ConnectionState.Live);
        return window;
    }

    /// The open tickets, oldest first.
    List<Integer> openTickets() {
        return HiddenScreen.on(() -> kit.state().tickets().values().stream()
                .filter(ticket -> ticket.status() == TicketStatus.OPEN)
                .map(TicketView::id)
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    private static KitchenWindow show(URI server, Path data, Clock clock, int width, int height) {
        ProgramArguments arguments = ProgramArguments.read("--server", server.toString());
        Kit kit =
                KitWiring.wire(KitchenMain.DESCRIPTION, arguments, data, "bench", clock, Calls.live(), Optional::empty);
        kit.pairing().step().addListener((_, _, step) -> {
            if (step instanceof PairingStep.Paired) {
                kit.feed().start();
                kit.layers().show(() -> new KitchenView(kit, Limits.USUAL, new TakenTickets(kit.store(), kit.clock())));
            }
        });
        kit.layers().getStyleClass().add("touch");
        Scene scene = new Scene(new Scaled(kit.layers(), Sizes.of(21.5, width, height, 1)), width, height);
        kit.theme().dress(scene, KitchenMain.DESCRIPTION.styleSheets().toArray(String[]::new));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        kit.ticker().start();
        kit.outbox().start();
        return new KitchenWindow(kit, new Glass(scene), stage);
    }

    @Override
    public void close() {
        HiddenScreen.on(() -> {
            stage.close();
            kit.close();
            return true;
        });
    }
}
