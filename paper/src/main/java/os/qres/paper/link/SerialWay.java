package os.qres.paper.link;

import os.qres.model.printing.SerialFlow;
import os.qres.model.printing.SerialParity;

/// How one speaks over a serial line, as the printer's switches say: always 8 bits and one stop bit, since fewer bits
/// have no Cyrillic.
public record SerialWay(int baud, SerialParity parity, SerialFlow flow) {
    /// As printers leave the factory.
    public static final SerialWay USUAL = new SerialWay(19_200, SerialParity.NONE, SerialFlow.DTR_DSR);
}
