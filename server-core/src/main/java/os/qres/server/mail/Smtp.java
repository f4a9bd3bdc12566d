package os.qres.server.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.config.MailSettings;

/// Hands letters to a mail server (RFC 5321).
public final class Smtp {
    private static final String PATIENCE_MILLIS = "10000";

    private final MailSettings settings;
    private final Clock clock;

    public Smtp(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Returns when the mail server has taken it.
    void send(Letter letter) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private Session session() {
        String protocol = settings.tls() == MailSettings.Tls.TLS ? "smtps" : "smtp";
        var how = new Properties();
        how.put("mail.transport.protocol", protocol);
        how.put("mail.transport.protocol.rfc822", protocol);
        // Else our name is looked up for each letter, which may take long, and letters tell what this machine is
        // called.
        how.put("mail.from", settings.from());
        how.put("mail." + protocol + ".localhost", settings.from().replaceFirst(".*@", ""));
        how.put("mail." + protocol + ".host", settings.host());
        how.put("mail." + protocol + ".port", Integer.toString(settings.port()));
        how.put("mail." + protocol + ".connectiontimeout", PATIENCE_MILLIS);
        how.put("mail." + protocol + ".timeout", PATIENCE_MILLIS);
        how.put("mail." + protocol + ".writetimeout", PATIENCE_MILLIS);
        how.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        boolean starttls = settings.tls() == MailSettings.Tls.STARTTLS;
        how.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        how.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        how.put("mail." + protocol + ".auth", Boolean.toString(settings.user().isPresent()));
        return Session.getInstance(how, authenticator());
    }

    private @Nullable Authenticator authenticator() {
        Optional<String> user = settings.user();
        if (user.isEmpty()) {
            return null;
        }
        var who = new PasswordAuthentication(user.get(), settings.password().orElse(""));
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return who;
            }
        };
    }
}
