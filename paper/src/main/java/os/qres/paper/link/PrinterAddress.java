package os.qres.paper.link;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import os.qres.model.printing.PrinterConnection;

/// Where a printer is.
public sealed interface PrinterAddress {
    int USUAL_PORT = 9100;
    int LARGEST_PORT = 65_535;
    Path DEVICES = Path.of("/dev");
    Pattern HOST = Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");
    Pattern SERIAL_NAME = Pattern.compile("COM[0-9]{1,3}");

    record Network(String host, int port) implements PrinterAddress {}

    record Device(Path file) implements PrinterAddress {}

    record Serial(String name, SerialWay way) implements PrinterAddress {}

    /// The address that is written so; nothing when it is none.
    /// @param way of a serial line
    static Optional<PrinterAddress> of(PrinterConnection connection, String text, SerialWay way) {
        return switch (connection) {
            case NETWORK -> network(text.strip());
            case DEVICE -> device(text.strip()).map(Device::new);
            case SERIAL -> serial(text.strip(), way);
        };
    }

    private static Optional<PrinterAddress> network(String text) {
        Matcher host = HOST.matcher(text);
        if (!host.matches()) {
            return Optional.empty();
        }
        int port = host.group(2) == null ? USUAL_PORT : Integer.parseInt(host.group(2));
        boolean isPort = port > 0 && port <= LARGEST_PORT;
        return isPort ? Optional.of(new Network(host.group(1), port)) : Optional.empty();
    }

    /// Only what stands below `/dev`: anything else would be a way to write over the machine's files.
    private static Optional<Path> device(String text) {
        if (!text.matches("/dev/[A-Za-z0-9._/:+-]+")) {
            return Optional.empty();
        }
        Path file = Path.of(text).normalize();
        return file.startsWith(DEVICES) && file.getNameCount() > 1 ? Optional.of(file) : Optional.empty();
    }

    private static Optional<PrinterAddress> serial(String text, SerialWay way) {
        if (SERIAL_NAME.matcher(text).matches()) {
            return Optional.of(new Serial(text, way));
        }
        return device(text).map(file -> new Serial(file.toString(), way));
    }
}
