package os.qres.kitchen.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import os.qres.kitchen.KitchenMain;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.screen.KitchenView;
import os.qres.kitchen.tickets.Limits;
import os.qres.model.Translation;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketLimit;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Restaurant;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.OrderView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.controls.View;
import os.qres.terminal.program.Kit;
import os.qres.terminal.program.KitWiring;
import os.qres.terminal.program.ProgramArguments;
import os.qres.terminal.theme.Scaled;
import os.qres.terminal.theme.Sizes;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A kitchen display without a server: what the server would send is put into its state by hand.
public final class Kitchen implements AutoCloseable {
    private final Kit kit;
    private long seq = 1;

    private Kitchen(Kit kit) {
        this.kit = kit;
    }

    public static Kitchen open(Path data, Hand clock, String language) {
        return Fx.get(() -> {
            ProgramArguments arguments = ProgramArguments.read("--language", language);
            Calls calls = new Calls(task -> Thread.ofVirtual().start(task), Platform::runLater);
            return new Kitchen(KitWiring.wire(
                    KitchenMain.DESCRIPTION, arguments, data, "1920×1080", clock, calls, Optional::empty));
        });
    }

    public Kit kit() {
        return kit;
    }

    /// The whole picture, as after a connection.
    public void snapshot(List<TicketView> tickets) {
        snapshot(tickets, List.of());
    }

    public void snapshot(List<TicketView> tickets, List<MenuCategory> menu) {
        snapshot(tickets, menu, List.of());
    }

    public void snapshot(List<TicketView> tickets, List<MenuCategory> menu, List<OrderView> orders) {
        Fx.run(() -> kit.state()
                .replace(new Snapshot(
                        ++seq,
                        "epoch",
                        0,
                        Tickets.NOW,
                        restaurant(),
                        List.of(),
                        List.of(),
                        menu,
                        stations(),
                        List.of(),
                        List.of(),
                        orders,
                        tickets,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null)));
    }

    /// One ticket that changed.
    public void event(TicketView ticket) {
        Fx.run(() -> kit.state()
                .apply(List.of(new LiveEvent(
                        ++seq,
                        null,
                        "ticket_changed",
                        Tickets.NOW,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ticket,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))));
    }

    public void beat() {
        Fx.run(kit.ticker()::beat);
    }

    /// The window's content at the scale of a 21.5 inch screen of that many pixels, read from `metres`.
    public Scene scene(int width, int height, double metres) {
        return scene(width, height, metres, new TakenTickets(kit.store(), kit.clock()));
    }

    /// The same, with what terminals hand over.
    public Scene scene(int width, int height, double metres, TakenTickets taken) {
        return scene(width, height, Sizes.of(21.5, width, height, metres), taken);
    }

    /// The window's content at that scale.
    public Scene scene(int width, int height, Sizes sizes) {
        return scene(width, height, sizes, new TakenTickets(kit.store(), kit.clock()));
    }

    private Scene scene(int width, int height, Sizes sizes, TakenTickets taken) {
        kit.layers().getStyleClass().add("touch");
        Scaled scaled = new Scaled(kit.layers(), sizes);
        kit.device()
                .glass()
                .seen()
                .subscribe((_, _) -> scaled.show(kit.device().glass().sizes()));
        Scene scene = new Scene(scaled, width, height);
        kit.theme().dress(scene, KitchenMain.DESCRIPTION.styleSheets().toArray(String[]::new));
        kit.layers().show(() -> new KitchenView(kit, Limits.USUAL, taken));
        return scene;
    }

    /// Another screen than the cooks'.
    public Screen show(int width, int height, Supplier<View> view) {
        return Screen.showScene(() -> {
            Scene scene = scene(width, height, 1);
            kit.layers().show(view);
            return scene;
        });
    }

    public Screen show(int width, int height) {
        return Screen.showScene(() -> scene(width, height, 1));
    }

    @Override
    public void close() {
        Fx.run(kit::close);
    }

    private static Restaurant restaurant() {
        return new Restaurant("Двор", "RUB", "Europe/Moscow", null, "ru", "http://localhost/menu", Map.of());
    }

    /// The hot line has rules of its own from now on.
    public void stations(List<TicketLimit> limits, int volume) {
        List<StationView> changed = new ArrayList<>(stations());
        StationView hot = changed.getFirst();
        changed.set(
                0,
                new StationView(
                        hot.id(),
                        hot.name(),
                        true,
                        hot.translations(),
                        List.of(),
                        limits,
                        volume,
                        hot.createdAt(),
                        hot.updatedAt(),
                        hot.version() + 1));
        Fx.run(() -> kit.state().stations().setAll(changed));
    }

    private static List<StationView> stations() {
        return List.of(
                station(1, "Горячий цех", "Hot line"),
                station(2, "Холодный цех", "Cold station"),
                station(3, "Гриль", "Grill"));
    }

    private static StationView station(int id, String russian, String english) {
        Instant at = Tickets.NOW;
        Map<String, Translation> names =
                Map.of("ru", new Translation(russian, null), "en", new Translation(english, null));
        return new StationView(id, russian, true, names, List.of(), List.of(), null, at, at, 1);
    }
}
