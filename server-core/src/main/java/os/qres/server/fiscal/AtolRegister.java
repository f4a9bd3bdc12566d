package os.qres.server.fiscal;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import os.qres.model.json.Wire;
import os.qres.server.platform.config.FiscalSettings;

/// A register behind ATOL's web server, by the JSON of driver 10. A request has an id: it is looked for before it is
/// sent, and so registered once.
final class AtolRegister implements FiscalRegister {
    private static final JsonType<AtolMessages.Request> REQUEST = Wire.lenient().type(AtolMessages.Request.class);
    private static final JsonType<AtolMessages.Answer> ANSWER = Wire.lenient().type(AtolMessages.Answer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;

    /// By the driver's numbers: no connection to the register (1 to 4), no paper, cover, printer and its mechanics
    /// (44 to 47), busy (55, 72).
    private static final Set<Integer> PASSING = Set.of(1, 2, 3, 4, 44, 45, 46, 47, 55, 72);

    private static final int SHIFT_EXPIRED = 68;
    private static final int SHIFT_CLOSED = 73;

    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final FiscalSettings settings;
    private final URI requests;

    AtolRegister(FiscalSettings settings, String address) {
        this.settings = settings;
        this.requests = URI.create(address.replaceAll("/+$", "") + "/api/v2/requests");
    }

    @Override
    public FiscalDocument register(UUID id, FiscalReceipt receipt) {
        try {
            return registered(id, AtolTask.of(receipt, settings.taxation(), settings.vat()));
        } catch (ShiftException e) {
            if (receipt.closesShift() && e.isClosed) {
                return FiscalDocument.NONE;
            }
            boolean isRenewed = renewShift(id, receipt.cashier(), e.isClosed);
            throw new RegisterHinderedException(String.valueOf(e.getMessage()), isRenewed);
        }
    }

    /// The register has no open shift, or one that is too old.
    private static final class ShiftException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final boolean isClosed;

        ShiftException(String why, boolean isClosed) {
            super(why);
            this.isClosed = isClosed;
        }
    }

    /// Asked for under ids that follow from the receipt's, so that an answer that is lost is found.
    ///
    /// @return whether there is a new one
    private boolean renewShift(UUID id, String cashier, boolean isClosed) {
        try {
            if (!isClosed) {
                shift(id, FiscalReceipt.CLOSE_SHIFT, cashier);
            }
            shift(id, "openShift", cashier);
            return true;
        } catch (RegisterRefusedException | ShiftException _) {
            // It is open, or closed, already: the receipt tells, when it is tried again.
            return false;
        }
    }

    private void shift(UUID id, String type, String cashier) {
        UUID own = UUID.nameUUIDFromBytes((id + type).getBytes(StandardCharsets.UTF_8));
        registered(own, AtolTask.shift(type, cashier));
    }

    private FiscalDocument registered(UUID id, AtolTask task) {
        Optional<FiscalDocument> before = look(id);
        if (before.isPresent()) {
            return before.get();
        }
        String body = REQUEST.toJson(new AtolMessages.Request(id.toString(), List.of(task)));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(requests)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        // It knows the id already: it is at work upon it.
        boolean isTaken = answer.statusCode() == 201 || answer.statusCode() == 200 || answer.statusCode() == 409;
        if (!isTaken) {
            throw answer.statusCode() >= 500
                    ? new RegisterAwayException("it answers " + answer.statusCode())
                    : new RegisterRefusedException("it answers " + answer.statusCode());
        }
        return awaited(id);
    }

    private FiscalDocument awaited(UUID id) {
        for (int i = 0; i < LOOKS; i++) {
            Optional<FiscalDocument> now = look(id);
            if (now.isPresent()) {
                return now.get();
            }
            pause();
        }
        throw new RegisterAwayException("it is not ready yet");
    }

    /// What has become of it; nothing when the register does not know it, or is at work.
    private Optional<FiscalDocument> look(UUID id) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(requests + "/" + id)).GET());
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new RegisterAwayException("it answers " + answer.statusCode());
        }
        List<AtolMessages.Result> results = read(answer.body()).results();
        return results == null || results.isEmpty() ? Optional.empty() : document(results.getFirst());
    }

    private static Optional<FiscalDocument> document(AtolMessages.Result result) {
        return switch (result.status()) {
            case "ready" -> Optional.ofNullable(result.result()).map(AtolMessages.Outcome::fiscalParams);
            case "error" -> throw refusal(result);
            case "blocked", "interrupted" -> throw new RegisterAwayException(why(result));
            default -> Optional.empty();
        };
    }

    private static RuntimeException refusal(AtolMessages.Result result) {
        int code = result.error() == null ? 0 : result.error().code();
        if (code == SHIFT_CLOSED || code == SHIFT_EXPIRED) {
            return new ShiftException(why(result), code == SHIFT_CLOSED);
        }
        return PASSING.contains(code)
                ? new RegisterHinderedException(why(result), false)
                : new RegisterRefusedException(why(result));
    }

    private static String why(AtolMessages.Result result) {
        AtolMessages.Trouble trouble = result.error();
        return trouble == null
                ? result.status()
                : trouble.code() + " " + Objects.requireNonNullElse(trouble.description(), "");
    }

    private static AtolMessages.Answer read(String body) {
        try {
            return ANSWER.fromJson(body);
        } catch (JsonException e) {
            throw new RegisterAwayException("it answers something else: " + e.getMessage());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RegisterAwayException("it is not reached: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegisterAwayException("interrupted");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegisterAwayException("interrupted");
        }
    }
}
