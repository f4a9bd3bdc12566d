package os.qres.server.fiscal;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What ATOL's web server (version 10) is sent and answers.
public final class AtolMessages {
    private AtolMessages() {}

    @Json
    public record Request(String uuid, List<AtolTask> request) {}

    @Json
    public record Answer(@Nullable List<Result> results) {}

    /// @param status `wait`, `inProgress`, `ready`, `error`, `blocked`, `interrupted`
    @Json
    public record Result(
            String status,
            @Nullable Outcome result,
            @Nullable Trouble error) {}

    @Json
    public record Outcome(@Nullable FiscalDocument fiscalParams) {}

    @Json
    public record Trouble(int code, @Nullable String description) {}
}
