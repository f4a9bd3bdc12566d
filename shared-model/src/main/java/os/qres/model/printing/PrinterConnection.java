package os.qres.model.printing;

/// How a printer is connected: over the network, as a device file (USB), or by a serial line.
public enum PrinterConnection {
    NETWORK,
    DEVICE,
    SERIAL
}
