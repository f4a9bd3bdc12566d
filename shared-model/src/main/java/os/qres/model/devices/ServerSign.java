package os.qres.model.devices;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;

/// What a server answers who asks by broadcast where it is: at the address that the answer comes from, at `port`.
/// `fingerprint` is what its certificate is known by, where that must be said; `nonce` repeats the question's.
@Json(naming = Json.Naming.LowerUnderscore)
public record ServerSign(
        String name, String scheme, int port, @Nullable String fingerprint, String nonce) {
    /// The UDP port at which servers are asked.
    public static final int PORT = 27377;

    /// Bytes of a question, and letters. No answer is longer, so that nobody gains by asking in another's name.
    public static final int LENGTH = 512;

    private static final String HELLO = "QRES?1 ";
    private static final int NONCE = 32;
    private static final int LONGEST_NAME = 60;

    /// A question, in plain letters.
    /// @param nonce 32 letters or digits
    public static String question(String nonce) {
        String asked = HELLO + nonce;
        return asked + " ".repeat(LENGTH - asked.length());
    }

    /// The nonce of a question; nothing where that is none.
    public static Optional<String> asked(String question) {
        if (question.length() != LENGTH || !question.startsWith(HELLO)) {
            return Optional.empty();
        }
        return Optional.of(question.substring(HELLO.length(), HELLO.length() + NONCE))
                .filter(nonce -> nonce.matches("[0-9A-Za-z]+"));
    }

    /// The same in answer to that question, with a name that leaves room for the rest.
    public ServerSign answering(String asked) {
        String brief = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new ServerSign(brief, scheme, port, fingerprint, asked);
    }

    public String text() {
        return Wire.lenient().type(ServerSign.class).toJson(this);
    }

    /// What somebody has answered; nothing where that is no answer to this question.
    public static Optional<ServerSign> read(String text, String asked) {
        try {
            return Optional.of(Wire.lenient().type(ServerSign.class).fromJson(text))
                    .filter(sign -> asked.equals(sign.nonce()));
        } catch (JsonException | IllegalStateException _) {
            return Optional.empty();
        }
    }
}
