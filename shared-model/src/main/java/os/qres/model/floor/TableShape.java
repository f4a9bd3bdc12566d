package os.qres.model.floor;

public enum TableShape {
    SQUARE,
    ROUND,
    RECTANGLE,
    BAR
}
