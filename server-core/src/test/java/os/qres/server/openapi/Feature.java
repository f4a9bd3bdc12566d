package os.qres.server.openapi;

import java.util.Arrays;
import java.util.List;
import os.qres.server.platform.http.Route;

/// What routes are gathered under in the document, in the order in which it tells of them.
enum Feature {
    SIGNING_IN("Signing in", "Who somebody is, by password or, on a paired device, by PIN; and for how long.", "auth"),
    DEVICES(
            "Devices",
            "Waiters' terminals and kitchen displays: a manager lets each in once, by a code.",
            "terminals",
            "pair"),
    FLOOR(
            "Floor",
            "Rooms and tables: who sits where, who has booked, and the code that guests scan.",
            "locations",
            "tables",
            "sections",
            "bookings"),
    MENU(
            "Menu",
            "What there is to order: dishes with sizes and choices, what they are made of, what is off today or costs another price.",
            "categories",
            "dishes",
            "ingredients",
            "modifiers",
            "price-lists",
            "uploads"),
    ORDERS("Orders", "From the first line to the money; an order's status follows its lines.", "orders", "checks"),
    KITCHEN("Kitchen", "Each station's part of an order as a ticket, and how far it is.", "kitchen", "stations"),
    PAYMENT("Payment", "The ways to pay.", "payment-methods", "fiscal-receipts"),
    TILL("Till", "Drawers of cash, and the reports that read a day and close it.", "till"),
    SETTINGS("Settings", "What owners decide: taxes, service, and who may take how much off.", "settings"),
    PRINTING("Printing", "Printers, and what is to come out of them.", "printers", "print-jobs"),
    PEOPLE("People", "Who works here, with which rights, and since when today.", "users", "shifts", "roles"),
    LIVE("Live", "Everything a terminal shows, and then each change as it happens.", "sync", "ws"),
    GUESTS("Guests", "The pages that a guest's phone opens.", "menu", "assets"),
    SECURITY("Security", "What was noticed, and who is kept out.", "security"),
    HEALTH("Health", "How the server is.", "health", "metrics"),
    DOCUMENTATION("Documentation", "This document, and the pages that show it.", "openapi", "docs", "redoc");

    final String title;
    final String sentence;
    private final List<String> beginnings;

    Feature(String title, String sentence, String... beginnings) {
        this.title = title;
        this.sentence = sentence;
        this.beginnings = List.of(beginnings);
    }

    /// The feature that the path's first part belongs to.
    static Feature of(Route<?> route) {
        return of(route.path());
    }

    static Feature of(String path) {
        String beginning = path.split("/")[1].replace(".json", "");
        return Arrays.stream(values())
                .filter(feature -> feature.beginnings.contains(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("say in Feature what " + path + " belongs to"));
    }
}
