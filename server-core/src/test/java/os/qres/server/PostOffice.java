package os.qres.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import os.qres.test.process.Deadline;
import os.qres.test.process.FreePort;

/// A real mail server on a port of its own, that can be away for a while.
public final class PostOffice implements AutoCloseable {
    /// Longer than the postman rests after a failure of its own.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Pattern CODE = Pattern.compile("(?m)^([A-Za-z0-9_-]{43})\\s*$");

    private final int port = FreePort.find();
    private final Runnable whileWaiting;
    private GreenMail mail;

    public PostOffice() {
        this(() -> {});
    }

    /// @param whileWaiting what goes on while a letter is awaited, such as a clock that else stands: a letter whose
    ///     first try failed would never be tried again
    public PostOffice(Runnable whileWaiting) {
        this.whileWaiting = whileWaiting;
        mail = opened(ServerSetup.PROTOCOL_SMTP);
    }

    private GreenMail opened(String protocol) {
        var office = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
        office.setUser("qres@example.org", "qres", "stamp");
        office.start();
        return office;
    }

    /// Settings of a server that sends its mail here, and some more.
    public Map<String, String> settings(Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", Integer.toString(port),
                "SMTP_TLS", "none",
                "SMTP_USER", "qres",
                "SMTP_PASSWORD", "stamp",
                "SMTP_FROM", "qres@example.org"));
        settings.putAll(more);
        return settings;
    }

    /// Nobody answers from now on.
    public void shut() {
        mail.stop();
    }

    /// Opens again, without the letters that came before.
    public void reopen() {
        shut();
        mail = opened(ServerSetup.PROTOCOL_SMTP);
    }

    /// Opens again, with a certificate that nobody has reason to trust.
    public void reopenInDisguise() {
        shut();
        mail = opened(ServerSetup.PROTOCOL_SMTPS);
    }

    /// Exactly that many letters, as soon as they are there.
    public List<MimeMessage> letters(int count) {
        await(count + " letters", () -> count() >= count);
        if (count() != count) {
            throw new AssertionError(count() + " letters came instead of " + count);
        }
        return List.of(mail.getReceivedMessages());
    }

    private void await(String what, BooleanSupplier there) {
        Deadline.await(what, PATIENCE, () -> {
            boolean done = there.getAsBoolean();
            if (!done) {
                whileWaiting.run();
            }
            return done;
        });
    }

    public int count() {
        return mail.getReceivedMessages().length;
    }

    /// The code in the first letter, as soon as it is there.
    public String code() {
        return code(letters(Math.max(1, count())).getFirst());
    }

    /// The code in the letter to `address`, as soon as it is there.
    public String codeTo(String address) {
        await("a letter to " + address, () -> to(address).isPresent());
        return code(to(address).orElseThrow());
    }

    private Optional<MimeMessage> to(String address) {
        return Stream.of(mail.getReceivedMessages())
                .filter(letter -> address.equals(recipient(letter)))
                .findFirst();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError("a letter that cannot be read", e);
        }
    }

    public static String code(MimeMessage letter) {
        try {
            Matcher code = CODE.matcher(letter.getContent().toString());
            if (code.find()) {
                return code.group(1);
            }
            throw new AssertionError("there is no code in " + letter.getContent());
        } catch (MessagingException | IOException e) {
            throw new AssertionError("a letter that cannot be read", e);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}
