package os.qres.kitchen.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import os.qres.kitchen.board.BoardViewModel;
import os.qres.kitchen.keys.Meaning;
import os.qres.kitchen.tickets.Station;
import os.qres.model.Problem;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.program.Kit;

/// Keys and buttons: to the board, or to the list that is open over it.
final class Actions {
    private final Kit kit;
    private final KitchenViewModel kitchen;
    private final BoardViewModel board;
    private final Preferences preferences;
    private final Words words;
    private final RecentList recent;
    private final ChoiceList list;
    private final TicketActions ticket;
    private final Settings settings;

    Actions(Kit kit, KitchenViewModel kitchen, BoardViewModel board, Preferences preferences, Words words) {
        this.kit = kit;
        this.kitchen = kitchen;
        this.board = board;
        this.preferences = preferences;
        this.words = words;
        this.recent = new RecentList(kit, kitchen, words);
        this.list = new ChoiceList(kit.layers(), kit.texts());
        this.settings = new Settings(kit, preferences, list);
        this.ticket = new TicketActions(kit, kitchen, words, list);
        board.onPressedLong(ticket::all);
    }

    /// Are the keys for a question that none of them answers here, such as which key shall mean something?
    boolean areElsewhere() {
        return kit.layers().isAsking() && !recent.isOpen() && !list.isOpen();
    }

    void act(Meaning meaning) {
        if (recent.isOpen()) {
            onRecent(meaning);
        } else if (list.isOpen()) {
            onList(meaning);
        } else if (!kit.layers().isAsking()) {
            onBoard(meaning);
        }
    }

    private void onRecent(Meaning meaning) {
        if (meaning.place() > 0) {
            recent.recall(meaning.place());
        } else if (meaning == Meaning.RECENT) {
            recent.close();
        } else {
            recent.turnPage(pages(meaning));
        }
    }

    private void onList(Meaning meaning) {
        if (meaning.place() > 0) {
            list.choose(meaning.place());
        } else {
            list.turnPage(pages(meaning));
        }
    }

    private static int pages(Meaning meaning) {
        return meaning == Meaning.PAGE_ON || meaning == Meaning.RIGHT
                ? 1
                : meaning == Meaning.PAGE_BACK || meaning == Meaning.LEFT ? -1 : 0;
    }

    private void onBoard(Meaning meaning) {
        switch (meaning) {
            case BUMP -> board.bumpSelected();
            case CROSS -> board.crossSelected();
            case RECALL -> kitchen.recallLast();
            case PRIORITY -> onTicket(ticket::priority);
            case HOLD -> onTicket(ticket::hold);
            case NOTE -> onTicket(ticket::toWaiter);
            case STOP -> onTicket(ticket::stop);
            case ACTIONS -> onTicket(ticket::all);
            case RECENT -> recent.open();
            case ALL_DAY -> preferences.totals().set(!preferences.totals().get());
            case INGREDIENTS ->
                preferences.byIngredient().set(!preferences.byIngredient().get());
            case STATION -> chooseStation();
            case SETTINGS -> settings.open();
            case VOLUME -> preferences.nextVolume();
            case LEFT -> board.moveSelection(-1);
            case RIGHT -> board.moveSelection(1);
            case UP -> board.moveCursor(-1);
            case DOWN -> board.moveCursor(1);
            case PAGE_BACK -> board.turnPage(-1);
            case PAGE_ON -> board.turnPage(1);
            case FIRST -> board.selectFirst();
            case LAST -> board.selectLast();
            case SELECT_1, SELECT_2, SELECT_3, SELECT_4, SELECT_5, SELECT_6, SELECT_7, SELECT_8, SELECT_9, SELECT_10 ->
                board.selectByKey(meaning.place());
        }
    }

    /// With the ticket that is selected; without one, with the next that is pressed.
    private void onTicket(Consumer<TicketView> action) {
        board.selected().ifPresentOrElse(action, () -> {
            board.pick(action);
            kit.layers().toast(kit.texts().get("pick"), () -> board.pick(null));
        });
    }

    private void chooseStation() {
        List<Choice> choices = new ArrayList<>(List.of(
                station(Station.ALL, "all", kit.texts().get("station.all")),
                station(Station.PASS, "pass", kit.texts().get("station.pass"))));
        for (StationView view : kit.state().stations()) {
            if (view.isActive()) {
                choices.add(station(new Station(view.id()), Integer.toString(view.id()), words.name(view)));
            }
        }
        list.open(kit.texts().get("station.choose"), choices);
    }

    private Choice station(Station station, String id, String name) {
        boolean now = station.equals(preferences.station().get());
        return new Choice("station-" + id, name, null, now, () -> preferences.choose(station));
    }

    /// The ticket has left the board; for 5 s it comes back at one press.
    void bumped(TicketView ticket) {
        String said = kit.texts().get("bumped", words.title(ticket));
        kit.layers().toast(said, () -> kitchen.recall(ticket));
    }

    /// It has left the pass; for 5 s it comes back at one press.
    void handedOver(TicketView gone) {
        String title = words.title(gone);
        if (gone.lines().isEmpty()) {
            kit.layers().toast(kit.texts().get("pass.nothing", title));
            return;
        }
        kit.layers().toast(kit.texts().get("pass.handed_over", title), () -> kitchen.recall(gone));
    }

    void refused(Problem problem) {
        kit.layers().toast(kit.texts().get("refused", problem.title()));
    }
}
