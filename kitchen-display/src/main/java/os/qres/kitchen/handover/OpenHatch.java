package os.qres.kitchen.handover;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.TerminalView;
import os.qres.model.handover.HandoverHouse;
import os.qres.terminal.program.Kit;

/// The hatch for as long as the program runs: open at the same port after every start, told to the server, and on the
/// network's own notice board.
public final class OpenHatch implements AutoCloseable {
    private static final String PORT = "handover-port";

    private final Hatch hatch;
    private final Optional<Integer> port;
    private @Nullable HatchSign sign;

    private OpenHatch(Hatch hatch, Optional<Integer> port) {
        this.hatch = hatch;
        this.port = port;
    }

    /// @param taken where what comes in is kept
    public static OpenHatch of(Kit kit, TakenTickets taken) {
        Hatch hatch = new Hatch(taken, () -> kit.handover().house().map(HandoverHouse::key));
        int before = kit.store().setting(PORT).map(Integer::parseInt).orElse(0);
        Optional<Integer> port = hatch.open(before);
        port.filter(now -> now != before).ifPresent(now -> kit.store().saveSetting(PORT, Integer.toString(now)));
        OpenHatch open = new OpenHatch(hatch, port);
        kit.handover().takesAt(() -> open.port);
        kit.terminal().view().subscribe(open::announce);
        return open;
    }

    /// Where it is; nothing when this computer does not allow it.
    public Optional<Integer> port() {
        return port;
    }

    private void announce(@Nullable TerminalView me) {
        if (me != null && sign == null) {
            port.ifPresent(now -> sign = HatchSign.of(me.id(), me.name(), now));
        }
    }

    @Override
    public void close() {
        hatch.close();
        if (sign != null) {
            sign.close();
        }
    }
}
