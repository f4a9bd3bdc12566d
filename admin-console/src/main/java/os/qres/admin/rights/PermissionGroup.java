package os.qres.admin.rights;

import static os.qres.model.rights.Permission.AVAILABILITY;
import static os.qres.model.rights.Permission.CANCEL_SENT;
import static os.qres.model.rights.Permission.CLOSE_DAY;
import static os.qres.model.rights.Permission.COMP;
import static os.qres.model.rights.Permission.DISCOUNT;
import static os.qres.model.rights.Permission.DISCOUNT_ANY;
import static os.qres.model.rights.Permission.DISCOUNT_MORE;
import static os.qres.model.rights.Permission.DRAWER;
import static os.qres.model.rights.Permission.NO_SALE;
import static os.qres.model.rights.Permission.OPEN_ITEM;
import static os.qres.model.rights.Permission.OTHERS_DRAWERS;
import static os.qres.model.rights.Permission.OTHERS_ORDERS;
import static os.qres.model.rights.Permission.PAST_CHECKS;
import static os.qres.model.rights.Permission.REFUND_LATER;
import static os.qres.model.rights.Permission.REFUND_TODAY;
import static os.qres.model.rights.Permission.REROUTE;
import static os.qres.model.rights.Permission.TRANSFER;
import static os.qres.model.rights.Permission.X_REPORT;

import java.util.List;
import os.qres.model.rights.Permission;

/// What of the permissions belongs together.
enum PermissionGroup {
    CHECKS(OPEN_ITEM, CANCEL_SENT, TRANSFER, OTHERS_ORDERS, PAST_CHECKS, AVAILABILITY),
    MONEY(COMP, DISCOUNT, DISCOUNT_MORE, DISCOUNT_ANY, REFUND_TODAY, REFUND_LATER),
    TILL(DRAWER, NO_SALE, OTHERS_DRAWERS, X_REPORT, CLOSE_DAY, REROUTE);

    private final List<Permission> permissions;

    PermissionGroup(Permission... permissions) {
        this.permissions = List.of(permissions);
    }

    List<Permission> permissions() {
        return permissions;
    }
}
