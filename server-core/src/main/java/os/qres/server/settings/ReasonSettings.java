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

    public static Reasons reasons(Reading in) {
        return stored(in).map(ReasonSettings::reasons).orElseGet(() -> usual(in));
    }

    private static Optional<Setting> stored(Reading in) {
        return Optional.ofNullable(in.session().find(Setting.class, NAME));
    }

    private static Reasons reasons(Setting stored) {
        return TYPE.fromJson(stored.content());
    }

    private static Reasons usual(Reading in) {
        Locale own = Locale.of(HouseSettings.language(in));
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
        return view(reasons(in), stored(in).map(Setting::version).orElse(0L));
    }

    private static ReasonsView view(Reasons reasons, long version) {
        return new ReasonsView(reasons.discount(), reasons.comp(), reasons.cancellation(), reasons.refund(), version);
    }

    /// @throws os.qres.server.platform.problem.RefusedException stale
    static ReasonsView change(Unit unit, UnaryOperator<Reasons> patch) {
        Optional<Setting> stored = stored(unit);
        unit.expects(stored.map(Setting::version).orElse(0L));
        Reasons changed = patch.apply(reasons(unit));
        String content = TYPE.toJson(changed);
        Setting setting = stored.orElseGet(() -> unit.store(new Setting(NAME, content)));
        setting.become(content);
        unit.session().flush();
        unit.emit(new SettingsChanged("settings/reasons"));
        return view(changed, setting.version());
    }
}
