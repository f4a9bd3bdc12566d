package os.qres.server.command;

import java.io.Console;
import java.util.Locale;
import java.util.concurrent.Callable;
import os.qres.model.Role;
import os.qres.model.staff.UserDraft;
import os.qres.server.Wiring;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.platform.problem.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `qres create-admin`: adds an administrator while the server stands still, for whoever has lost every password.
@Command(
        name = "create-admin",
        description = "Adds an administrator; the server must be stopped.",
        mixinStandardHelpOptions = true)
final class CreateAdminCommand implements Callable<Integer> {
    private static final int SHORTEST = 8;

    private final QresCommand.Setup setup;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Parameters(index = "0", paramLabel = "USERNAME", description = "The new administrator's user name.")
    private String username = "";

    @Option(names = "--full-name", description = "The full name; the user name by default.")
    private String fullName = "";

    CreateAdminCommand(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() {
        Locale language = setup.language();
        var texts = new Texts("console");
        String password = password(texts.get(language, "password-prompt"));
        var settings = ServerSettings.of(setup.quietEnvironment(options));
        var draft = new UserDraft(
                username,
                null,
                fullName.isBlank() ? username : fullName,
                Role.ADMIN,
                true,
                null,
                null,
                null,
                null,
                password,
                null);
        try (var server = Wiring.start(settings, QresCommand.Setup.clock())) {
            var secrets = server.staff().prepare(draft);
            server.database()
                    .write(Intent.of(Actor.SYSTEM), unit -> server.staff().create(unit, draft, secrets));
        } catch (RefusedException e) {
            throw new ConfigurationException(username + ": " + e.refusal());
        }
        setup.out().println(texts.get(language, "created", username));
        return 0;
    }

    /// From the keyboard without showing it, or the first line of a pipe.
    private static String password(String prompt) {
        Console console = System.console();
        char[] typed = console != null && console.isTerminal() ? console.readPassword("%s", prompt) : piped();
        if (typed == null || typed.length < SHORTEST) {
            throw new ConfigurationException("the password must have at least " + SHORTEST + " characters");
        }
        return new String(typed);
    }

    private static char[] piped() {
        var input = new java.util.Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
        return input.hasNextLine() ? input.nextLine().toCharArray() : new char[0];
    }
}
