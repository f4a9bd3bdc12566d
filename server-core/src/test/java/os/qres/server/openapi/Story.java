package os.qres.server.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// Calls in the order in which they are made, out of a file of `src/test/resources/stories`:
///
/// ```
/// ### waiter                        who calls; "waiter 20 times" repeats the call
/// POST /orders                      what; {{table}} is what was kept under that name
/// X-Terminal-Token: {{pos}}         headers, where there are any
/// {"table_id": {{table}}}           the body, where there is one; "< mark.png" is a file beside the story
/// > order = /id                     what of the answer to keep, by a JSON pointer
/// > picture ~ src="(.+?)"            the same out of a page, by a regular expression
///
/// ### waiter: order-closed          the same, refused
/// ### admin beforehand              no example, and not spoilt first
/// ```
///
/// Other lines that begin with `#`, and everything in front of the first `###`, are for the reader.
record Story(String file, List<Step> steps) {
    static final Path FOLDER = Path.of("src", "test", "resources", "stories");

    private static final String FILE = "< ";
    private static final Pattern HEADING =
            Pattern.compile("### (\\w+)(?: (\\d+) times)?( beforehand)?(?:: ([\\w-]+))?");
    private static final Pattern KEPT = Pattern.compile("> (\\w+) [=~] (\\S+)");
    private static final Pattern HEADER = Pattern.compile("([A-Z][\\w-]+): (.*)");

    /// @param refusal the slug of the refusal that is due, or nothing when all is to go well
    /// @param keeps names, and where in the answer they are: `/` begins a JSON pointer
    record Step(
            String place,
            String caller,
            int times,
            boolean isBeforehand,
            @Nullable String refusal,
            String method,
            String target,
            Map<String, String> headers,
            @Nullable String body,
            Map<String, String> keeps) {
        boolean asksFor(String name) {
            return body != null && body.contains("{{" + name + "}}");
        }
    }

    /// Sends a body as a story has it, which may be a file.
    static Got sent(TestClient caller, String method, String target, @Nullable String body) {
        if (body == null || !body.startsWith(FILE)) {
            return caller.send(method, target, body);
        }
        try {
            return caller.upload(
                    target, "image/png", Files.readAllBytes(FOLDER.resolve(body.substring(FILE.length()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Story of(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("###")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("###")) {
                    end++;
                }
                steps.add(step(file + ":" + (i + 1), lines.get(i), lines.subList(i + 1, end)));
            }
        }
        return new Story(file, steps);
    }

    private static Step step(String place, String heading, List<String> lines) {
        Matcher who = HEADING.matcher(heading.strip());
        if (!who.matches()) {
            throw new AssertionError(place + " is no heading: " + heading);
        }
        String[] request = lines.getFirst().strip().split(" ", 2);
        var headers = new LinkedHashMap<String, String>();
        var keeps = new LinkedHashMap<String, String>();
        var body = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            Matcher kept = KEPT.matcher(line);
            Matcher header = HEADER.matcher(line);
            if (kept.matches()) {
                keeps.put(kept.group(1), kept.group(2));
            } else if (body.isEmpty() && header.matches()) {
                headers.put(header.group(1), header.group(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                body.append(line.strip()).append(' ');
            }
        }
        return new Step(
                place,
                who.group(1),
                who.group(2) == null ? 1 : Integer.parseInt(who.group(2)),
                who.group(3) != null,
                who.group(4),
                request[0],
                request[1].strip(),
                headers,
                body.isEmpty() ? null : body.toString().strip(),
                keeps);
    }
}
