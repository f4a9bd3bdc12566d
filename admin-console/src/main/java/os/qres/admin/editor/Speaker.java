package os.qres.admin.editor;

/// How a section speaks to the person: the window does it with toasts and dialogs, a test listens.
public interface Speaker {
    /// Says what was done, for some seconds.
    void say(String words);

    void ask(Question question);
}
