package os.qres.admin.house;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Question;
import os.qres.admin.editor.Speaker;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.TerminalKind;
import os.qres.model.identity.Credentials;
import os.qres.model.identity.Registration;
import os.qres.model.identity.Tokens;
import os.qres.model.staff.UserView;
import os.qres.server.Wiring;
import os.qres.server.identity.Passwords;
import os.qres.server.platform.config.Environment;
import os.qres.server.platform.config.ServerSettings;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Done;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;

/// A real server on a free port, and whoever asks it.
public final class House implements AutoCloseable {
    public static final String PASSWORD = "correct horse";

    private final Wiring server;
    private final ServerApi api;
    private final Texts texts = new Texts(Language.RU, "os.qres.admin.texts");

    private House(Wiring server) {
        this.server = server;
        this.api = client();
    }

    /// Nobody has registered yet.
    public static House empty(Path folder) {
        return empty(folder, Map.of());
    }

    private static House empty(Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QRES_DATA", folder.toString(),
                "HOST", "127.0.0.1",
                "PORT", "0",
                "QRES_ANNOUNCE", "false",
                "RESTAURANT_NAME", "Набережная",
                "RESTAURANT_TIMEZONE", "Europe/Moscow"));
        settings.putAll(more);
        return new House(Wiring.start(
                ServerSettings.of(new Environment(settings)), Clock.systemUTC(), new Passwords.Costs(4, 4)));
    }

    /// Ольга Рябова is the administrator.
    public static House withAdmin(Path folder) {
        return withAdmin(folder, Map.of());
    }

    /// With settings of the server's own.
    public static House withAdmin(Path folder, Map<String, String> more) {
        House house = empty(folder, more);
        Registration olga = new Registration("olga", null, PASSWORD, "Ольга Рябова");
        ok(house.api.send(Command.post("/auth/register", olga, UserView.class)));
        house.signIn("olga");
        return house;
    }

    public String address() {
        return server.address();
    }

    /// Signed in as the administrator, in the console's own way or beside it.
    public ServerApi api() {
        return api;
    }

    /// Another client, which nobody has signed in on.
    public ServerApi client() {
        ServerApi client = new ServerApi(Clock.systemUTC(), () -> "ru");
        client.use(ServerAddress.parse(server.address()).orElseThrow(), null);
        return client;
    }

    public Tokens signIn(String username) {
        return ok(api.signIn(new Credentials(username, null, PASSWORD)));
    }

    /// A desk at which everything happens at once, on the test's own thread.
    public Desk desk(Listener listener) {
        return new Desk(
                api,
                Calls.direct(),
                texts,
                new Formats(texts, () -> null, Clock.systemUTC()),
                Clock.systemUTC(),
                listener,
                api.session().orElseThrow().user());
    }

    public <T> T post(String path, String json, Class<T> answer) {
        return ok(api.send(Command.post(path, json, answer)));
    }

    public <T> T patch(String path, String json, Class<T> answer) {
        return ok(api.send(Command.patch(path, json, answer)));
    }

    public void delete(String path) {
        ok(api.send(Command.delete(path)));
    }

    public <T> T get(String path, Class<T> answer) {
        return ok(api.get(path, answer));
    }

    public <T> List<T> list(String path, Class<T> type) {
        return ok(api.list(path, type));
    }

    /// A device that shows a code from now on.
    public PairingStarted device(String name, TerminalKind kind) {
        PairingRequest request = new PairingRequest(name, kind, "1.0", "Linux, 1920×1080");
        try (ServerApi device = client()) {
            return ok(device.send(Command.post("/terminals/pairing", request, PairingStarted.class)));
        }
    }

    /// A device that has been let in.
    public void paired(String name, TerminalKind kind) {
        PairingStarted started = device(name, kind);
        post("/terminals/pairing/approve", "{\"code\":\"" + started.code() + "\"}", Done.class);
        try (ServerApi device = client()) {
            ok(device.get(
                    "/terminals/pairing/" + started.pairingId(),
                    Done.class,
                    Map.of("X-Pairing-Secret", started.secret())));
        }
    }

    public static <T> T ok(Reply<T> reply) {
        return switch (reply) {
            case Reply.Ok<T>(T value) -> value;
            case Reply.Refused<T>(var problem) -> throw new AssertionError("Refused: " + problem);
            case Reply.Unreachable<T>(String why) -> throw new AssertionError("Unreachable: " + why);
        };
    }

    @Override
    public void close() {
        api.close();
        server.close();
    }

    /// Hears what a section says, and answers its questions when the test wants to.
    public static final class Listener implements Speaker {
        private final List<String> said = new ArrayList<>();
        private final List<Question> asked = new ArrayList<>();

        @Override
        public void say(String words) {
            said.add(words);
        }

        @Override
        public void ask(Question question) {
            asked.add(question);
        }

        public List<String> said() {
            return said;
        }

        /// How many questions wait for an answer.
        public int waiting() {
            return asked.size();
        }

        public Question question() {
            return Objects.requireNonNull(asked.getLast());
        }

        public void answer(String choice) {
            Question last = asked.removeLast();
            last.choices().stream()
                    .filter(one -> one.id().equals(choice))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
        }
    }
}
