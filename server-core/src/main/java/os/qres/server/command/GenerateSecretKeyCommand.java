package os.qres.server.command;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `qres generate-secret-key`: the seed's `generate_secret_key.py`.
@Command(
        name = "generate-secret-key",
        description = "Prints a random key for SECRET_KEY.",
        mixinStandardHelpOptions = true)
final class GenerateSecretKeyCommand implements Callable<Integer> {
    private static final int BYTES = 32;

    private final QresCommand.Setup setup;

    GenerateSecretKeyCommand(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        setup.out()
                .println("SECRET_KEY=" + Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        return 0;
    }
}
