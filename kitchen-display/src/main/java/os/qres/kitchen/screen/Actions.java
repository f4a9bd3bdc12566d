package os.qres.kitchen.screen;

import os.qres.kitchen.board.BoardViewModel;
import os.qres.model.Problem;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.program.Kit;

/// Keys and buttons: to the board, or to the list that is open over it.
final class Actions implements KeyActions {
    private final Kit kit;
    private final KitchenViewModel kitchen;
    private final BoardViewModel board;
    private final Preferences preferences;
    private final Words words;
    private final RecentList recent;

    Actions(Kit kit, KitchenViewModel kitchen, BoardViewModel board, Preferences preferences, Words words) {
        this.kit = kit;
        this.kitchen = kitchen;
        this.board = board;
        this.preferences = preferences;
        this.words = words;
        this.recent = new RecentList(kit, kitchen, words);
    }

    @Override
    public void digit(int digit) {
        if (recent.isOpen()) {
            recent.recall(digit);
        } else if (!kit.layers().isAsking()) {
            board.selectByKey(digit);
        }
    }

    @Override
    public void move(int tickets) {
        onBoard(() -> board.moveSelection(tickets));
    }

    @Override
    public void moveLine(int lines) {
        onBoard(() -> board.moveCursor(lines));
    }

    @Override
    public void turnPage(int pages) {
        if (recent.isOpen()) {
            recent.turnPage(pages);
        } else {
            onBoard(() -> board.turnPage(pages));
        }
    }

    @Override
    public void first() {
        onBoard(board::selectFirst);
    }

    @Override
    public void last() {
        onBoard(board::selectLast);
    }

    @Override
    public void bump() {
        onBoard(board::bumpSelected);
    }

    @Override
    public void cross() {
        onBoard(board::crossSelected);
    }

    @Override
    public void recallLast() {
        onBoard(kitchen::recallLast);
    }

    @Override
    public void allDay() {
        onBoard(() -> preferences.totals().set(!preferences.totals().get()));
    }

    @Override
    public void recent() {
        if (recent.isOpen()) {
            recent.close();
        } else {
            onBoard(recent::open);
        }
    }

    void chooseStation() {
        onBoard(() -> new StationChoice(kit, preferences, words).open());
    }

    /// The ticket has left the board; for 5 s it comes back at one press.
    void bumped(TicketView ticket) {
        String said = kit.texts().get("bumped", words.title(ticket));
        kit.layers().toast(said, () -> kitchen.recall(ticket));
    }

    void refused(Problem problem) {
        kit.layers().toast(kit.texts().get("refused", problem.title()));
    }

    private void onBoard(Runnable action) {
        if (!kit.layers().isAsking()) {
            action.run();
        }
    }
}
