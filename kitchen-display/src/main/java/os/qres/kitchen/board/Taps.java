package os.qres.kitchen.board;

/// What a finger on a card means.
interface Taps {
    void head(int ticketId);

    void item(int ticketId, int itemId);

    /// The waiter is to come.
    void call(int ticketId);

    /// It came down and stays.
    void rest(int ticketId);
}
