package os.qres.pos;

import java.util.List;
import os.qres.model.live.LiveEvent;
import os.qres.model.printing.PrinterStatus;
import os.qres.pos.house.PrinterBoard;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.program.Kit;

/// Keeps the board of printers as the server sees it: asked for when the connection stands, and then told of each
/// change.
final class PrinterWatch {
    private final Kit kit;
    private final PrinterBoard board;
    private boolean isLive;

    PrinterWatch(Kit kit, PrinterBoard board) {
        this.kit = kit;
        this.board = board;
    }

    void listen() {
        kit.feed().onEvent(this::hear);
        kit.feed().connection().subscribe(this::connection);
        kit.signIn().person().subscribe(_ -> ask());
    }

    private void connection(ConnectionState state) {
        boolean now = state instanceof ConnectionState.Live;
        if (now && !isLive) {
            ask();
        }
        isLive = now;
    }

    private void hear(LiveEvent event) {
        switch (event.type()) {
            case "printer_status_changed" -> {
                if (event.printer() != null) {
                    board.heard(event.printer());
                }
            }
            case "printers_changed" -> ask();
            default -> {}
        }
    }

    private void ask() {
        if (kit.signIn().person().get() == null) {
            return;
        }
        kit.calls().ask(() -> kit.api().list("/printers/status", PrinterStatus.class), reply -> {
            if (reply instanceof Reply.Ok<List<PrinterStatus>>(List<PrinterStatus> now)) {
                board.replace(now);
            }
        });
    }
}
