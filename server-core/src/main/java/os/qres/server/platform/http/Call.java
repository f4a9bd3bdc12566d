package os.qres.server.platform.http;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.RefusedException;

/// One request as its route sees it: who, the path's and the query's values, and the body, read and valid.
public final class Call<B> {
    private static final int LARGEST_PAGE = 500;

    /// As we write it: without a sign, and in our own digits.
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");
    private static final int LAST_YEAR = 9999;

    /// By these a proxy on this machine tells for whom it asks.
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final Incoming incoming;
    private final Map<String, String> path;
    private final Actor actor;
    private final @Nullable B body;
    private final byte[] raw;
    private final Bodies bodies;
    private byte[] receivedDigest = {};

    Call(Incoming incoming, Map<String, String> path, Actor actor, @Nullable B body, byte[] raw, Bodies bodies) {
        this.incoming = incoming;
        this.path = path;
        this.actor = actor;
        this.body = body;
        this.raw = raw;
        this.bodies = bodies;
    }

    /// The same call, with other names in its path.
    Call<B> at(Map<String, String> otherPath) {
        return new Call<>(incoming, otherPath, actor, body, raw, bodies);
    }

    public Actor actor() {
        return actor;
    }

    /// The body as the route's record.
    public B body() {
        if (body == null) {
            throw new IllegalStateException("the route takes no body");
        }
        return body;
    }

    /// The body, where it may be left out.
    public Optional<B> optionalBody() {
        return Optional.ofNullable(body);
    }

    /// The request's merge patch upon `present`, valid as a whole.
    /// @throws RefusedException unreadable or invalid
    public <T> T patched(T present, Class<T> type) {
        return bodies.patched(present, raw, type);
    }

    /// The file that came as the body, or in its form. To be closed, which deletes it.
    /// @param folder where to put it meanwhile
    /// @throws RefusedException wrong media type, unreadable, too large, or invalid when there is none
    public ReceivedFile file(Path folder) {
        ReceivedFile file = ReceivedFile.of(incoming.request(), folder);
        receivedDigest = file.digest();
        return file;
    }

    /// By what the file can be told from another, once it has come.
    byte[] receivedDigest() {
        return receivedDigest;
    }

    /// A number of the path.
    /// @throws RefusedException not found, when it is no number: there is no such thing
    public int id(String name) {
        String text = text(name);
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > Integer.MAX_VALUE) {
            throw RefusedException.notFound("path");
        }
        return Integer.parseInt(text);
    }

    /// A text of the path.
    public String text(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route's path has no {" + name + "}");
        }
        return value;
    }

    public Optional<String> query(String name) {
        Fields fields = incoming.query();
        Optional<String> value = Optional.ofNullable(fields.getValue(name)).filter(text -> !text.isBlank());
        if (value.isPresent() && !Json.isText(value.get())) {
            throw RefusedException.invalid(name, "{characters}");
        }
        return value;
    }

    /// All values of a query parameter that may be there more than once.
    public List<String> queryAll(String name) {
        return incoming.query().getValuesOrEmpty(name);
    }

    public Optional<Integer> queryNumber(String name) {
        return query(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException _) {
                throw RefusedException.invalid(name, "{wrong-type}");
            }
        });
    }

    public Optional<Boolean> queryFlag(String name) {
        return query(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw RefusedException.invalid(name, "{wrong-type}");
        });
    }

    /// A date of four-digit years: what databases and people can tell of.
    public Optional<LocalDate> queryDate(String name) {
        return query(name).map(value -> {
            try {
                LocalDate date = LocalDate.parse(value);
                if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException _) {
                // Refused below, like a year beyond all dates.
            }
            throw RefusedException.invalid(name, "{wrong-type}");
        });
    }

    public Optional<Money> queryAmount(String name) {
        return query(name).map(value -> {
            try {
                return Money.parse(value);
            } catch (ArithmeticException | NumberFormatException _) {
                throw RefusedException.invalid(name, "{wrong-type}");
            }
        });
    }

    public <E extends Enum<E>> Optional<E> queryWord(String name, Class<E> type) {
        return query(name).map(value -> {
            try {
                return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException _) {
                throw RefusedException.invalid(name, "{wrong-type}");
            }
        });
    }

    /// `skip` (0) and `limit` (100, at most 500).
    public Page.Window window() {
        int skip = queryNumber("skip").orElse(0);
        int limit = queryNumber("limit").orElse(100);
        if (skip < 0) {
            throw RefusedException.invalid("skip", "{out-of-range}");
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw RefusedException.invalid("limit", "{out-of-range}");
        }
        return new Page.Window(skip, limit);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(incoming.header(name));
    }

    /// Whether the answer may be gzipped.
    public boolean acceptsGzip() {
        return header("Accept-Encoding").filter(Call::namesGzip).isPresent();
    }

    private static boolean namesGzip(String accepted) {
        var encodings = new QuotedQualityCSV();
        encodings.addValue(accepted);
        return encodings.getValues().stream().anyMatch(coding -> coding.equalsIgnoreCase("gzip") || coding.equals("*"));
    }

    /// Says that the caller has just signed in by this request, for the logs.
    public void signedIn(Actor signedIn, String username) {
        Recognition.note(incoming.request(), signedIn, username);
    }

    /// What the person is called who asks.
    public Optional<String> username() {
        return Recognition.of(incoming.request()).map(Recognition.Known::username);
    }

    /// The caller's network address, as text.
    public String address() {
        return Request.getRemoteAddr(incoming.request());
    }

    /// Whether a program on this very machine asks, and on nobody else's behalf.
    public boolean isFromThisMachine() {
        Request request = incoming.request();
        boolean forwarded = FORWARDED.stream().anyMatch(request.getHeaders()::contains);
        return !forwarded
                && request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress caller
                && caller.getAddress().isLoopbackAddress();
    }

    /// `http://host:port`, as the caller reached us.
    public String origin() {
        Request request = incoming.request();
        String host = request.getHeaders().get(HttpHeader.HOST);
        return (request.isSecure() ? "https://" : "http://") + (host == null ? "localhost" : host);
    }
}
