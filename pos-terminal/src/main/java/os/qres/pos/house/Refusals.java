package os.qres.pos.house;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.model.FieldError;
import os.qres.model.Problem;

/// A refusal in the server's own words, which are for a person and in the language that was asked for.
public final class Refusals {
    private Refusals() {}

    /// Whether somebody else has changed meanwhile what was to be changed.
    public static boolean isOvertaken(Problem problem) {
        return problem.type().endsWith(":item-changed") || problem.type().endsWith(":order-changed");
    }

    /// What is wrong, and what with it; without the names of fields, which mean nothing to a waiter, and nothing twice.
    public static String words(Problem problem) {
        String sentence = Optional.ofNullable(problem.detail()).orElse(problem.title());
        Stream<String> errors = Optional.ofNullable(problem.errors()).orElse(List.of()).stream()
                .map(FieldError::message)
                .distinct()
                .filter(message -> !says(sentence, message));
        return Stream.concat(Stream.of(sentence), errors).collect(Collectors.joining(" "));
    }

    private static boolean says(String sentence, String message) {
        return sentence.toLowerCase(Locale.ROOT).contains(message.toLowerCase(Locale.ROOT));
    }
}
