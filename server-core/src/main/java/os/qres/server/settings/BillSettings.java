package os.qres.server.settings;

import io.avaje.jsonb.JsonType;
import java.util.Objects;
import java.util.function.UnaryOperator;
import os.qres.model.bill.BillRules;
import os.qres.model.bill.BillRulesView;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.json.Wire;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.events.StoredEvent;

/// The house's rules for bills. Every order asks for them and hardly anybody changes them: they are kept at hand, and
/// read anew between a change and the moment when it is known to be on disk.
public final class BillSettings {
    private static final String NAME = "bill.rules";
    private static final JsonType<BillRules> TYPE = Wire.lenient().type(BillRules.class);

    private volatile BillRules known;
    private volatile boolean isKnown = true;

    /// @param database after whose events on disk the rules are read anew, also those of other servers
    public BillSettings(Database database) {
        known = database.read(Actor.SYSTEM, BillSettings::read);
        database.during(BillRulesChanged.class, (_, _) -> isKnown = false);
        database.afterwards(events -> {
            if (events.stream().map(StoredEvent::type).anyMatch("bill_rules_changed"::equals)) {
                known = database.read(Actor.SYSTEM, BillSettings::read);
                isKnown = true;
            }
        });
    }

    public BillRules rules(Reading in) {
        return isKnown ? known : read(in);
    }

    /// How much of a check who may take off.
    public static DiscountCaps caps(Reading in) {
        return read(in).discounts();
    }

    /// What terminals work out by, while they are without the server.
    public static BillRules present(Reading in) {
        return read(in);
    }

    private static BillRules read(Reading in) {
        return rules(stored(in));
    }

    private static Setting stored(Reading in) {
        return Objects.requireNonNull(in.session().find(Setting.class, NAME), NAME);
    }

    private static BillRules rules(Setting stored) {
        return TYPE.fromJson(stored.content());
    }

    BillRulesView view(Reading in) {
        return view(stored(in));
    }

    private static BillRulesView view(Setting stored) {
        BillRules rules = rules(stored);
        return new BillRulesView(rules.taxes(), rules.service(), rules.discounts(), stored.version());
    }

    /// @throws os.qres.server.platform.problem.RefusedException stale
    BillRulesView change(Unit unit, UnaryOperator<BillRules> patch) {
        Setting stored = stored(unit);
        unit.expects(stored.version());
        stored.become(TYPE.toJson(patch.apply(rules(stored))));
        unit.session().flush();
        unit.emit(new BillRulesChanged());
        return view(stored);
    }
}
