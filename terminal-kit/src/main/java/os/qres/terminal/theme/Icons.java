package os.qres.terminal.theme;

import org.kordamp.ikonli.javafx.FontIcon;

/// The icons, by what they mean (Material 2, outlined).
public enum Icons {
    TABLE_FREE("mdoal-event_seat"),
    TABLE_BOOKED("mdoal-event"),
    TABLE_SEATED("mdoal-group"),
    TABLE_ORDERED("mdoal-local_fire_department"),
    FOOD_READY("mdomz-room_service"),
    BILL_PRINTED("mdomz-receipt_long"),
    ATTENTION("mdomz-notifications_active"),
    OVER_LIMIT("mdoal-hourglass_bottom"),
    UNSEEN("mdomz-visibility_off"),

    TICKET_NEW("mdomz-new_releases"),
    TICKET_GOING("mdomz-schedule"),
    TICKET_WARNING("mdomz-report_problem"),
    TICKET_LATE("mdoal-error"),
    TICKET_HELD("mdomz-pause_circle_outline"),
    PRIORITY("mdoal-flash_on"),
    TELL("mdoal-campaign"),
    ITEM_DONE("mdoal-check_circle"),
    ITEM_VOID("mdoal-cancel"),
    ADD_ON("mdoal-add_circle_outline"),
    ALLERGY("mdomz-report_problem"),
    ALSO_AT("mdoal-call_split"),

    LIVE("mdomz-wifi"),
    BEHIND("mdomz-sync_problem"),
    OFFLINE("mdomz-wifi_off"),

    BACK("mdoal-arrow_back"),
    FORWARD("mdoal-arrow_forward"),
    UP("mdoal-arrow_upward"),
    LEFT("mdoal-chevron_left"),
    RIGHT("mdoal-chevron_right"),
    MORE("mdomz-more_horiz"),
    PLUS("mdoal-add"),
    MINUS("mdomz-remove"),
    BACKSPACE("mdoal-backspace"),
    CLOSE("mdoal-close"),
    CHECK("mdoal-check"),
    EXPAND("mdoal-expand_more"),
    SEARCH("mdomz-search"),
    EDIT("mdoal-edit"),
    DELETE("mdoal-delete"),
    UNDO("mdomz-undo"),
    REPEAT("mdomz-repeat"),
    REFRESH("mdomz-refresh"),
    SEND("mdomz-send"),
    PAY("mdomz-payments"),
    CASH("mdoal-local_atm"),
    CARD("mdoal-credit_card"),
    DISCOUNT("mdoal-local_offer"),
    PRICE_LIST("mdomz-schedule"),
    TAKEAWAY("mdoal-local_mall"),
    DELIVERY("mdoal-local_shipping"),
    OFF("mdoal-block"),
    WARNING("mdoal-error_outline"),
    INFO("mdoal-info"),
    QUESTION("mdoal-help_outline"),
    SPACE_BAR("mdomz-space_bar"),

    LOCK("mdoal-lock"),
    PERSON("mdomz-person"),
    PEOPLE("mdoal-group"),
    CLOCK("mdoal-access_time"),
    TIMER("mdomz-timer"),
    PRINTER("mdoal-local_printshop"),
    SOUND("mdomz-volume_up"),
    SOUND_OFF("mdomz-volume_off"),
    SETTINGS("mdomz-settings"),
    KEYBOARD("mdoal-keyboard"),
    TEXT_SIZE("mdomz-text_fields"),
    HISTORY("mdoal-history"),
    REPORT("mdoal-bar_chart"),
    STATION("mdomz-outdoor_grill"),

    MENU("mdomz-menu_book"),
    PLAN("mdomz-map"),
    LIST("mdomz-view_list"),
    DEVICES("mdoal-devices"),
    TERMINAL("mdomz-tablet"),
    DISPLAY("mdomz-tv"),
    SERVER("mdoal-dns"),
    QR("mdomz-qr_code"),
    LANGUAGE("mdoal-language"),
    LIGHT("mdoal-brightness_5"),
    DARK("mdoal-brightness_3"),

    CATEGORY_FAVOURITES("mdomz-star"),
    CATEGORY_TOP("mdomz-star_border"),
    CATEGORY_DRINKS("mdoal-local_cafe"),
    CATEGORY_BAR("mdoal-local_bar"),
    CATEGORY_STARTERS("mdoal-eco"),
    CATEGORY_SOUPS("mdomz-rice_bowl"),
    CATEGORY_MAINS("mdomz-restaurant"),
    CATEGORY_SIDES("mdoal-local_florist"),
    CATEGORY_DESSERTS("mdoal-cake");

    private final String literal;

    Icons(String literal) {
        this.literal = literal;
    }

    /// For `iconLiteral` in FXML.
    public String literal() {
        return literal;
    }

    /// A new node of it, sized and coloured by the style sheets.
    public FontIcon node() {
        return new FontIcon(literal);
    }
}
