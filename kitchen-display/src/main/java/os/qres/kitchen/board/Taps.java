package os.qres.kitchen.board;

/// What a finger on a card means.
interface Taps {
    void head(int ticketId);

    void item(int ticketId, int itemId);

    /// It came down and stays.
    void rest(int ticketId);
}
