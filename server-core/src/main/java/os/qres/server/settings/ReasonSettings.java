package os.qres.server.settings;

import io.avaje.jsonb.JsonType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import os.qres.model.Translation;
import os.qres.model.json.Wire;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.Reasons;
import os.qres.model.reasons.ReasonsView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.i18n.Texts;

/// What terminals offer where they ask why. A house that has never set it has the usual ones, in its own language.
/// Any other reason is taken too: older programs have their own.
public final class ReasonSettings {
    private static final String NAME = "reasons";
    private static final JsonType<Reasons> TYPE = Wire.lenient().type(Reasons.class);
    private static final Texts USUAL = new Texts("reasons");

    private ReasonSettings() {}

    /// What stands in the table, read at once: the house's reasons, where it has set any, and its language.
    private record Kept(Optional<Setting> stored, Locale own) {
        static Kept read(Reading in) {
            List<Setting> both = in.list(
                    Setting.class, "from Setting where name in (?1, ?2) order by name", NAME, HouseSettings.LANGUAGE);
            return new Kept(
                    both.stream().filter(each -> each.name().equals(NAME)).findFirst(),
                    both.stream()
                            .filter(each -> !each.name().equals(NAME))
                            .findFirst()
                            .map(each -> Locale.of(each.content()))
                            .orElse(Texts.RUSSIAN));
        }

        Reasons reasons() {
            return stored.map(each -> TYPE.fromJson(each.content())).orElseGet(() -> usual(own));
        }

        long version() {
            return stored.map(Setting::version).orElse(0L);
        }
    }

    public static Reasons reasons(Reading in) {
        return Kept.read(in).reasons();
    }

    private static Reasons usual(Locale own) {
        return new Reasons(
                usual(own, "discount"), usual(own, "comp"), usual(own, "cancellation"), usual(own, "refund"));
    }

    private static List<Reason> usual(Locale own, String key) {
        Locale other = own.equals(Locale.ENGLISH) ? Texts.RUSSIAN : Locale.ENGLISH;
        String[] names = USUAL.get(own, key).split("\\|");
        String[] translated = USUAL.get(other, key).split("\\|");
        return IntStream.range(0, names.length)
                .mapToObj(i ->
                        new Reason(names[i], true, Map.of(other.getLanguage(), new Translation(translated[i], null))))
                .toList();
    }

    static ReasonsView view(Reading in) {
        Kept kept = Kept.read(in);
        return view(kept.reasons(), kept.version());
    }

    private static ReasonsView view(Reasons reasons, long version) {
        return new ReasonsView(reasons.discount(), reasons.comp(), reasons.cancellation(), reasons.refund(), version);
    }

    /// @throws os.qres.server.platform.problem.RefusedException stale
    static ReasonsView change(Unit unit, UnaryOperator<Reasons> patch) {
        Kept kept = Kept.read(unit);
        unit.expects(kept.version());
        Reasons changed = patch.apply(kept.reasons());
        String content = TYPE.toJson(changed);
        Setting setting = kept.stored().orElseGet(() -> unit.store(new Setting(NAME, content)));
        setting.become(content);
        unit.session().flush();
        unit.emit(new SettingsChanged("settings/reasons"));
        return view(changed, setting.version());
    }
}
