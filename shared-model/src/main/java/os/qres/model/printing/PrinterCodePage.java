package os.qres.model.printing;

/// The letters that a printer has of its own.
public enum PrinterCodePage {
    CP866,
    CP1251,
    CP858
}
