package os.qres.bench.evening;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import os.qres.bench.HiddenScreen;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.pos.PosMain;
import os.qres.terminal.program.Kit;
import os.qres.test.evening.EveningScript;
import os.qres.test.evening.EveningScript.Action;
import os.qres.test.evening.EveningScript.Step;

/// The waiter's real terminal in a process of its own, with the hands of one waiter of the recorded evening in it: each
/// round is tapped on its buttons. Ends when it is stopped.
public final class Hands {
    /// Whose steps these hands do.
    static final int WAITER = 0;

    private final Kit kit;
    private final Scene scene;
    private final Map<Integer, Integer> tables = new HashMap<>();

    private Hands(Kit kit) {
        this.kit = kit;
        this.scene = HiddenScreen.on(() -> kit.layers().getScene());
    }

    /// @param arguments the server's address, the data folder, and when the first evening begins, in milliseconds
    public static void main(String[] arguments) throws Exception {
        HiddenScreen.start();
        Stage stage = HiddenScreen.on(Stage::new);
        Kit kit = HiddenScreen.on(() -> PosMain.open(
                        stage,
                        List.of(
                                "--server",
                                arguments[0],
                                "--data",
                                arguments[1],
                                "--language",
                                "ru",
                                "--screen-inches",
                                "auto"),
                        Clock.systemUTC()))
                .kit();
        Hands hands = new Hands(kit);
        hands.signIn();
        System.out.println("at work");
        EveningScript script = EveningScript.recorded();
        Pace pace = new Pace(script, Long.parseLong(arguments[2]));
        for (int evening = 0; ; evening++) {
            for (int minute = 0; minute <= script.lastMinute(); minute++) {
                pace.await(evening, minute);
                for (Step step : script.of(minute, WAITER)) {
                    hands.play(step);
                }
            }
        }
    }

    private void signIn() throws InterruptedException {
        HiddenScreen.until("a person", () -> scene.getRoot().lookup(".person") != null);
        String person = HiddenScreen.on(() -> scene.getRoot().lookup(".person").getId());
        HiddenScreen.tap(scene, person);
        for (char digit : House.PIN.toCharArray()) {
            HiddenScreen.tap(scene, "key-" + digit);
        }
        HiddenScreen.until("the floor", () -> isThere("new-order"));
    }

    private void play(Step step) throws InterruptedException {
        if (step.action() != Action.OPEN && step.action() != Action.ADD) {
            return;
        }
        if (HiddenScreen.on(() -> isThere("key-1"))) {
            // Locked by itself, since no finger touches the glass here.
            signIn();
        }
        try {
            if (step.action() == Action.OPEN) {
                tables.put(step.check(), table(step.number(0)));
            }
            HiddenScreen.tap(scene, "table-" + tables.get(step.check()));
            for (var dish : step.dishes().entrySet()) {
                for (int i = 0; i < dish.getValue(); i++) {
                    add(dish.getKey());
                }
            }
            HiddenScreen.tap(scene, "send");
        } catch (IllegalStateException e) {
            System.out.println(step + ": " + e.getMessage());
        }
        if (HiddenScreen.on(() -> isThere("back"))) {
            HiddenScreen.tap(scene, "back");
        }
    }

    private void add(String words) throws InterruptedException {
        String name = words.replaceFirst("-.*", "");
        MenuCategory page = HiddenScreen.on(() -> kit.state().menu().stream()
                .filter(category ->
                        category.dishes().stream().anyMatch(dish -> dish.name().equals(name)))
                .findFirst()
                .orElseThrow());
        DishView dish = page.dishes().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        HiddenScreen.tap(scene, "category-" + page.id());
        HiddenScreen.tap(scene, "dish-" + dish.id());
        Optional<Integer> choice = choice(dish, words);
        if (choice.isPresent()) {
            HiddenScreen.tap(scene, "choice-" + choice.get());
        }
    }

    private static Optional<Integer> choice(DishView dish, String words) {
        Stream<Integer> options = words.startsWith("steak")
                ? dish.modifierGroups().getFirst().options().stream().map(option -> option.id())
                : dish.variations().stream().map(variation -> variation.id());
        return options.skip(words.endsWith("medium") || words.endsWith("35") ? 1 : 0)
                .findFirst();
    }

    private int table(int number) {
        return HiddenScreen.on(() -> kit.state().tables().values().stream()
                .filter(table -> table.number() == number)
                .findFirst()
                .orElseThrow()
                .id());
    }

    private boolean isThere(String id) {
        return HiddenScreen.button(scene, id).isPresent();
    }
}
