package os.qres.model.printing;

/// As what a preview is wanted: a picture, a PDF, or lines of text.
public enum PaperFormat {
    PNG,
    PDF,
    TEXT
}
