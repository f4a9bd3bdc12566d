package os.qres.kitchen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.tickets.Limits;
import os.qres.terminal.program.ProgramArguments;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/// What the kitchen display understands beside what all programs do.
@Command(name = "qres kitchen", sortOptions = false, usageHelpAutoWidth = true)
public final class KitchenArguments {
    @Option(
            names = "--screen-inches",
            paramLabel = "N|auto",
            description = "The screen's diagonal in inches (auto: as the system says); else the first start asks.")
    private @Nullable String screenInches;

    @Option(
            names = "--distance-m",
            paramLabel = "N",
            description = "From how many metres the screen is read; else the first start asks.")
    private @Nullable Double distance;

    @Option(
            names = "--warning-minutes",
            paramLabel = "N",
            description = "From which age a ticket is to be hurried (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int warningMinutes;

    @Option(
            names = "--late-minutes",
            paramLabel = "N",
            description = "From which age a ticket is late (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int lateMinutes;

    @Option(names = "--kiosk", description = "Fill the whole screen, and let no key close the program.")
    private boolean kiosk;

    @Unmatched
    private @Nullable List<String> others;

    /// @throws ParameterException with one line that names the wrong argument
    public static KitchenArguments read(List<String> arguments) {
        KitchenArguments read = new KitchenArguments();
        CommandLine line = new CommandLine(read);
        line.parseArgs(arguments.toArray(String[]::new));
        if (read.distance != null && read.distance <= 0) {
            throw new ParameterException(line, "--distance-m must be more than 0");
        }
        if (read.warningMinutes < 0 || read.lateMinutes < read.warningMinutes) {
            throw new ParameterException(line, "--late-minutes must not be less than --warning-minutes");
        }
        return read;
    }

    static String usage() {
        String shared = new CommandLine(new ProgramArguments()).getUsageMessage();
        return new CommandLine(new KitchenArguments()).getUsageMessage() + "\nand what all programs understand:\n"
                + shared;
    }

    public Limits limits() {
        return new Limits(Duration.ofMinutes(warningMinutes), Duration.ofMinutes(lateMinutes));
    }

    public boolean kiosk() {
        return kiosk;
    }

    /// The same for the part that all programs share: seen from 1 m, things are as large as they are drawn.
    public List<String> shared() {
        List<String> shared = new ArrayList<>(others == null ? List.of() : others);
        if (screenInches != null) {
            shared.addAll(List.of("--screen-inches", screenInches));
        }
        if (distance != null) {
            shared.addAll(List.of("--nearness", Double.toString(distance)));
        }
        if (kiosk && !shared.contains("--fullscreen")) {
            shared.add("--fullscreen");
        }
        return shared;
    }
}
