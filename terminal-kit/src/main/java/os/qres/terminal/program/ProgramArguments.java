package os.qres.terminal.program;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.device.Glass;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The command line that the three programs share.
@Command(mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true)
public final class ProgramArguments {
    @Option(
            names = "--server",
            paramLabel = "URL",
            converter = AddressReader.class,
            description = "The server's address, such as http://192.168.1.10:8000; else it is looked for.")
    private @Nullable ServerAddress server;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the program keeps what it must not lose.")
    private @Nullable Path data;

    @Option(names = "--theme", converter = ThemeReader.class, paramLabel = "light|dark", description = "The look.")
    private Theme.@Nullable Mode theme;

    @Option(names = "--language", converter = LanguageReader.class, paramLabel = "ru|en", description = "The words.")
    private @Nullable Language language;

    @Option(names = "--fullscreen", description = "Fill the whole screen, without a frame.")
    private boolean fullscreen;

    @Option(
            names = "--corner",
            converter = CornerReader.class,
            paramLabel = "top-left|bottom-right",
            description = "Where the window opens, so that another one beside it stays in sight.")
    private @Nullable Corner corner;

    @Option(
            names = "--screen-inches",
            converter = DiagonalReader.class,
            paramLabel = "N|auto",
            description =
                    "The screen's diagonal, for true sizes (auto: as the system says); else the first start asks.")
    private @Nullable Diagonal screen;

    @Option(
            names = "--nearness",
            converter = NearnessReader.class,
            paramLabel = "N",
            description = "How many times farther than usual the screen is seen from (1: usual, 2: twice as far).")
    private @Nullable Double nearness;

    @Option(names = "--name", paramLabel = "NAME", description = "What this device asks to be called.")
    private @Nullable String name;

    /// @throws CommandLine.ParameterException with one line that names the wrong argument
    public static ProgramArguments read(String... arguments) {
        return CommandLine.populateCommand(new ProgramArguments(), arguments);
    }

    public Optional<ServerAddress> server() {
        return Optional.ofNullable(server);
    }

    public Optional<Path> data() {
        return Optional.ofNullable(data);
    }

    public Optional<Theme.Mode> theme() {
        return Optional.ofNullable(theme);
    }

    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    public boolean fullscreen() {
        return fullscreen;
    }

    public Optional<Corner> corner() {
        return Optional.ofNullable(corner);
    }

    /// What was said of the screen.
    public Glass.Given screen() {
        return new Glass.Given(screen != null, screen == null ? null : screen.inches(), nearness);
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    private static final class AddressReader implements ITypeConverter<ServerAddress> {
        @Override
        public ServerAddress convert(String text) {
            return ServerAddress.parse(text)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no server's address"));
        }
    }

    private static final class ThemeReader implements ITypeConverter<Theme.Mode> {
        @Override
        public Theme.Mode convert(String text) {
            return switch (text) {
                case "light" -> Theme.Mode.LIGHT;
                case "dark" -> Theme.Mode.DARK;
                default -> throw new TypeConversionException("'" + text + "' is neither light nor dark");
            };
        }
    }

    private static final class CornerReader implements ITypeConverter<Corner> {
        @Override
        public Corner convert(String text) {
            return switch (text) {
                case "top-left" -> Corner.TOP_LEFT;
                case "bottom-right" -> Corner.BOTTOM_RIGHT;
                default -> throw new TypeConversionException("'" + text + "' is neither top-left nor bottom-right");
            };
        }
    }

    /// @param inches null: as the system says
    private record Diagonal(@Nullable Double inches) {}

    private static final class DiagonalReader implements ITypeConverter<Diagonal> {
        @Override
        public Diagonal convert(String text) {
            return new Diagonal(text.equals("auto") ? null : positive(text));
        }
    }

    private static final class NearnessReader implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return positive(text);
        }
    }

    private static double positive(String text) {
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, in words.
        }
        throw new TypeConversionException("'" + text + "' is no number above 0");
    }

    private static final class LanguageReader implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            return switch (text) {
                case "ru" -> Language.RU;
                case "en" -> Language.EN;
                default -> throw new TypeConversionException("'" + text + "' is neither ru nor en");
            };
        }
    }
}
