package os.qres.paper.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import os.qres.model.printing.SerialFlow;
import os.qres.model.printing.SerialParity;

/// A serial line, spoken over in its own way.
final class SerialLine implements PrinterLine {
    private static final int BITS = 8;
    private static final int WRITE_MILLIS = 10_000;

    private final SerialPort port;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    static SerialLine open(PrinterAddress.Serial address) throws IOException {
        try {
            SerialPort port = port(address);
            if (!port.openPort()) {
                throw new IOException("the serial line cannot be opened");
            }
            return new SerialLine(port);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("no such serial line", e);
        }
    }

    /// As it will be opened.
    static SerialPort port(PrinterAddress.Serial address) {
        SerialPort port = SerialPort.getCommPort(address.name());
        SerialWay way = address.way();
        port.setComPortParameters(way.baud(), BITS, SerialPort.ONE_STOP_BIT, parity(way.parity()));
        port.setFlowControl(flow(way.flow()));
        port.setComPortTimeouts(SerialPort.TIMEOUT_WRITE_BLOCKING, 0, WRITE_MILLIS);
        return port;
    }

    private static int parity(SerialParity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
    }

    private static int flow(SerialFlow flow) {
        return switch (flow) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case DTR_DSR -> SerialPort.FLOW_CONTROL_DTR_ENABLED | SerialPort.FLOW_CONTROL_DSR_ENABLED;
            case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case XON_XOFF -> SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        int sent = 0;
        while (sent < bytes.length) {
            int now = port.writeBytes(bytes, bytes.length - sent, sent);
            if (now <= 0) {
                throw new IOException("the serial line takes nothing");
            }
            sent += now;
        }
    }

    @Override
    public OptionalInt hear(Duration patience) throws IOException {
        int most = Math.toIntExact(Math.max(1, patience.toMillis()));
        port.setComPortTimeouts(
                SerialPort.TIMEOUT_READ_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, most, WRITE_MILLIS);
        byte[] one = new byte[1];
        int read = port.readBytes(one, 1);
        if (read < 0) {
            throw new IOException("the serial line has ended");
        }
        return read == 0 ? OptionalInt.empty() : OptionalInt.of(Byte.toUnsignedInt(one[0]));
    }

    @Override
    public void close() {
        port.closePort();
    }
}
