package os.qres.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.floor.TableView;
import os.qres.model.identity.Credentials;
import os.qres.server.Wiring;
import os.qres.server.demo.DemoData;
import os.qres.server.demo.Folder;
import os.qres.server.demo.Person;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.i18n.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `qres demo`: a restaurant to try things in, with its windows where there is a display.
@Command(
        name = "demo",
        description = "Runs a demo restaurant, with the waiter POS and the kitchen display where there is a display.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int SHOWN_TABLE = 12;

    private final QresCommand.Setup setup;
    private final Texts texts = new Texts("console");
    private final Locale language;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    DemoCommand(QresCommand.Setup setup) {
        this.setup = setup;
        this.language = setup.language();
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Optional<Path> temporary =
                options.hasData() ? Optional.empty() : Optional.of(Files.createTempDirectory("qres-demo-"));
        var server = started(temporary);
        Optional<DemoTerminals> windows = DemoTerminals.where(setup.environment());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(windows, server, temporary), "stop"));

        boolean isFresh = server.demo().isEmpty();
        List<Person> people = isFresh ? server.demo().load(Folder.demo()) : DemoData.people(Folder.demo());
        setup.out().println("QRes is ready on " + server.address());
        printGuests(server);
        printPeople(people);
        Path data = temporary.orElseGet(() -> Path.of(options.asSettings().get("QRES_DATA")));
        say(temporary.isPresent() ? "temporary" : "data", data);
        if (!isFresh) {
            say("not-empty", data);
        }
        openWindows(windows, server, data, people);
        say("stop");
        server.awaitClosed();
        return 0;
    }

    /// On the port that was asked for; without such a wish, on a free one when the usual one is taken.
    private Wiring started(Optional<Path> temporary) {
        Map<String, String> values = options.asSettings();
        temporary.ifPresent(folder -> values.put("QRES_DATA", folder.toString()));
        try {
            return Wiring.start(ServerSettings.of(setup.environmentWith(values)), QresCommand.Setup.clock());
        } catch (ConfigurationException e) {
            if (values.containsKey("PORT") || !e.getMessage().startsWith("PORT=")) {
                throw e;
            }
            values.put("PORT", "0");
            return Wiring.start(ServerSettings.of(setup.environmentWith(values)), QresCommand.Setup.clock());
        }
    }

    private void printGuests(Wiring server) {
        String guestUrl = server.database()
                .read(Actor.SYSTEM, in -> server.house().restaurant(in).guestUrl());
        @Nullable
        TableView table = server.database().read(Actor.SYSTEM, in -> server.floor().tables(in).stream()
                .filter(t -> t.number() == SHOWN_TABLE)
                .findFirst()
                .orElse(null));
        setup.out().println();
        say("guests", guestUrl);
        if (table != null) {
            String address = guestUrl + "/" + table.qrCode();
            say("table", table.number(), address);
            setup.out().println();
            setup.out().print(TerminalQr.draw(address));
        }
        setup.out().println();
    }

    private void printPeople(List<Person> people) {
        say("people");
        for (Person person : people) {
            String role =
                    texts.get(language, "person.role." + person.role().name().toLowerCase(Locale.ROOT));
            String password = Objects.requireNonNullElse(person.password(), "");
            setup.out()
                    .println("  %-20s %-14s %-9s PIN %-7s %s"
                            .formatted(person.fullName(), role, person.username(), person.pin(), password));
        }
        setup.out().println();
    }

    private void openWindows(Optional<DemoTerminals> windows, Wiring server, Path data, List<Person> people)
            throws IOException {
        if (windows.isEmpty()) {
            say(DemoTerminals.hasDisplay(setup.environment()) ? "no-launcher" : "no-display", server.address());
            return;
        }
        var pos = new DemoTerminals.Window("pos", texts.get(language, "window.pos"), "top-left");
        var kitchen = new DemoTerminals.Window("kitchen", texts.get(language, "window.kitchen"), "bottom-right");
        Person manager = people.stream()
                .filter(person -> person.role() == Role.MANAGER)
                .findFirst()
                .orElseThrow();
        say("windows", manager.fullName());
        for (var window : List.of(pos, kitchen)) {
            windows.get()
                    .open(
                            window,
                            server.address(),
                            data,
                            language,
                            failed -> say("window-failed", failed.name(), failed.verb(), server.address()));
        }
        var approval = new DemoApproval(
                server.address(),
                new Credentials(manager.username(), null, Objects.requireNonNull(manager.password())));
        var names = Map.of(pos.asks(), pos.name(), kitchen.asks(), kitchen.name());
        Thread.ofVirtual().start(() -> approval.await(names, (name, code) -> say("paired", name, code)));
    }

    private void say(String key, Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        setup.out().println(texts.get(language, key, (Object[]) words));
    }

    private static void stop(Optional<DemoTerminals> windows, Wiring server, Optional<Path> temporary) {
        windows.ifPresent(DemoTerminals::close);
        server.close();
        temporary.ifPresent(TemporaryFolder::delete);
    }
}
