package os.qres.kitchen.screen;

/// What the keys do.
interface KeyActions {
    /// @param digit 0 to 9
    void digit(int digit);

    void move(int tickets);

    void moveLine(int lines);

    void turnPage(int pages);

    void first();

    void last();

    void bump();

    void cross();

    void recallLast();

    void allDay();

    void recent();
}
