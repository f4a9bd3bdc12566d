package os.qres.model.printing;

/// How a printer on a serial line says that it can take no more for now: not at all, by the wires DTR and DSR or
/// RTS and CTS, or by characters. Printers have it on their switches, and print it on their own test page.
public enum SerialFlow {
    NONE,
    DTR_DSR,
    RTS_CTS,
    XON_XOFF
}
