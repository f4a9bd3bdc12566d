package os.qres.kitchen.keys;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A bump bar is a keyboard: every key has one meaning. Keys that change a ticket act once, however long they
/// are held down.
public final class Keys {
    private final Supplier<KeyMap> map;
    private final Consumer<Meaning> act;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    public Keys(Supplier<KeyMap> map, Consumer<Meaning> act) {
        this.map = map;
        this.act = act;
    }

    public void released(KeyEvent event) {
        held.remove(event.getCode());
    }

    /// True when the key means something here.
    public boolean pressed(KeyEvent event) {
        boolean repeated = !held.add(event.getCode());
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        Optional<Meaning> meaning = map.get().meaning(event.getCode(), event.getText());
        meaning.filter(means -> !repeated || means.repeats()).ifPresent(act);
        return meaning.isPresent();
    }
}
