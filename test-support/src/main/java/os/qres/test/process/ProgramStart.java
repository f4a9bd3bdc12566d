package os.qres.test.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a program shall be started.
public final class ProgramStart {
    private final String name;
    private final List<String> executable;
    private final List<String> jvmOptions = new ArrayList<>();
    private final List<String> arguments;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Optional<Path> directory = Optional.empty();

    private ProgramStart(String name, List<String> executable, List<String> arguments) {
        this.name = name;
        this.executable = executable;
        this.arguments = arguments;
    }

    static ProgramStart java(String mainClass, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> last = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        last.addAll(List.of(arguments));
        return new ProgramStart(mainClass, List.of(java), last);
    }

    static ProgramStart command(String executable, String... arguments) {
        return new ProgramStart(Path.of(executable).getFileName().toString(), List.of(executable), List.of(arguments));
    }

    /// For a main class only; a launcher has variables of its own for that.
    public ProgramStart jvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return this;
    }

    public ProgramStart environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public ProgramStart directory(Path path) {
        directory = Optional.of(path);
        return this;
    }

    public Program start() {
        List<String> command = new ArrayList<>(executable);
        command.addAll(jvmOptions);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        directory.map(Path::toFile).ifPresent(builder::directory);
        return new Program(name, builder);
    }
}
