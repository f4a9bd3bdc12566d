package os.qres.server.platform.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Makes changes, each once for its key: what has been done is answered again, and what has been refused is refused
/// again, whatever has become of the restaurant since (`docs/adr/0033`).
final class Changes {
    private final Database database;
    private final Outcomes outcomes;
    private final Idempotency idempotency;
    private final ProblemAnswers problems;
    private final Underway underway = new Underway();

    Changes(Database database, Outcomes outcomes, Idempotency idempotency, ProblemAnswers problems) {
        this.database = database;
        this.outcomes = outcomes;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    /// @param raw the body
    Outcome written(Call<?> call, Route<?> route, Incoming incoming, byte[] raw, Function<Unit, Answer> work) {
        Optional<Idempotency.Key> key = key(call, route, incoming, raw);
        return once(call, incoming, key, () -> write(call, route, key, work));
    }

    /// A repetition is answered before anything is prepared, since by now that might be refused: the old password is
    /// no longer the password. Only a file must come first, without which nobody can say whether it is one.
    <B> Outcome prepared(
            Call<B> call,
            Route<B> route,
            Incoming incoming,
            byte[] raw,
            Function<Call<B>, Function<Unit, Answer>> preparation) {
        if (!route.takes().media().isEmpty()) {
            Function<Unit, Answer> work = preparation.apply(call);
            return written(call, route, incoming, call.receivedDigest(), work);
        }
        Optional<Idempotency.Key> key = key(call, route, incoming, raw);
        return once(call, incoming, key, () -> prepared(call, route, key, preparation));
    }

    private <B> Outcome prepared(
            Call<B> call,
            Route<B> route,
            Optional<Idempotency.Key> key,
            Function<Call<B>, Function<Unit, Answer>> preparation) {
        Optional<Outcome> before = before(call, key);
        if (before.isPresent()) {
            return before.get();
        }
        Function<Unit, Answer> work;
        try {
            work = preparation.apply(call);
        } catch (RefusedException e) {
            // It may be refused because the same request was done at this very moment by another server.
            return before(call, key).orElseThrow(() -> e);
        }
        return write(call, route, key, work);
    }

    private Optional<Outcome> before(Call<?> call, Optional<Idempotency.Key> key) {
        return key.flatMap(k -> database.read(call.actor(), in -> idempotency.find(in, k)));
    }

    private Outcome once(Call<?> call, Incoming incoming, Optional<Idempotency.Key> key, Supplier<Outcome> work) {
        return underway.alone(key, () -> {
            try {
                return work.get();
            } catch (RefusedException e) {
                return refused(call, incoming, key, e);
            }
        });
    }

    /// Nobody is told of a refusal before it is kept. Another server may have done the same request at this very
    /// moment: then that was the answer.
    private Outcome refused(Call<?> call, Incoming incoming, Optional<Idempotency.Key> key, RefusedException refused) {
        if (key.isEmpty() || !isLast(refused.refusal())) {
            throw refused;
        }
        Outcome problem = problems.outcome(refused.refusal(), call.actor().language(), incoming);
        Optional<Outcome> before = database.write(Intent.of(call.actor()), unit -> {
            Optional<Outcome> found = idempotency.find(unit, key.get());
            if (found.isEmpty()) {
                idempotency.store(unit, key.get(), problem);
            }
            return found;
        });
        return before.orElseThrow(() -> refused);
    }

    /// Whether it is the restaurant's judgement of what was asked. Who asks may prove who they are, what was not found
    /// may be on its way to a restored server, and room comes back: those are asked again under their key.
    private static boolean isLast(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Forbidden _, Refusal.Conflict _, Refusal.Stale _, Refusal.Overtaken _, Refusal.Invalid _ ->
                true;
            case Refusal.Unreadable _,
                    Refusal.WrongHost _,
                    Refusal.Unauthenticated _,
                    Refusal.ForeignPage _,
                    Refusal.NotFound _,
                    Refusal.WrongMethod _,
                    Refusal.StillRunning _,
                    Refusal.TooLarge _,
                    Refusal.WrongMediaType _,
                    Refusal.KeyReused _,
                    Refusal.TooMany _,
                    Refusal.NoRoom _,
                    Refusal.NotReady _ -> false;
        };
    }

    private Optional<Idempotency.Key> key(Call<?> call, Route<?> route, Incoming incoming, byte[] raw) {
        return call.header("Idempotency-Key")
                .filter(_ -> route.keepsAnswers())
                .map(text -> idempotency.key(
                        call.actor().keyScope(),
                        text,
                        route.isSecret(),
                        incoming.method(),
                        RouteTable.bare(incoming.path()),
                        mayBeStale(route) ? version(call).orElse("") : "",
                        raw));
    }

    private Outcome write(Call<?> call, Route<?> route, Optional<Idempotency.Key> key, Function<Unit, Answer> work) {
        var intent = new Intent(call.actor(), mayBeStale(route) ? expectedVersion(call) : OptionalLong.empty());
        Supplier<Outcome> answered = database.write(intent, unit -> {
            Optional<Outcome> before = key.flatMap(k -> idempotency.find(unit, k));
            if (before.isPresent()) {
                return before::get;
            }
            Answer answer = work.apply(unit);
            if (answer.refusal() != null) {
                return () -> {
                    throw answer.refusal();
                };
            }
            Outcome outcome = outcomes.of(route, answer);
            key.ifPresent(k -> idempotency.store(unit, k, outcome));
            return () -> outcome;
        });
        return answered.get();
    }

    private static boolean mayBeStale(Route<?> route) {
        return route.refusals().contains("stale");
    }

    /// As the caller writes it, without quotes.
    private static Optional<String> version(Call<?> call) {
        return call.header("If-Match")
                .filter(text -> !text.equals("*"))
                .map(text -> text.replaceAll("^(W/)?\"|\"$", ""));
    }

    private static OptionalLong expectedVersion(Call<?> call) {
        Optional<String> version = version(call);
        if (version.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(version.get()));
        } catch (NumberFormatException _) {
            throw new RefusedException(new Refusal.Stale(-1));
        }
    }
}
