package os.qres.model.printing;

/// What is printed: a station's chit, the same when no display has shown its ticket, a bill before payment, a receipt
/// at payment, a report, a test page, and nothing but the drawer of money that springs open.
public enum PrintKind {
    KITCHEN,
    UNSEEN,
    BILL,
    RECEIPT,
    REPORT,
    TEST,
    DRAWER
}
