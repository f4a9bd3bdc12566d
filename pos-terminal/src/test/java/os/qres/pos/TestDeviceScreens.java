package os.qres.pos;

import os.qres.model.Role;
import os.qres.pos.house.Person;

/// The menu, and what this terminal is told of itself.
final class TestDeviceScreens {
    private TestDeviceScreens() {}

    static void menu(TestScreens.Stand stand) {
        TestScreens.press(stand, "more");
    }

    static void device(TestScreens.Stand stand) {
        menu(stand);
        TestScreens.press(stand, "open-device");
    }

    static void size(TestScreens.Stand stand) {
        stand.test().house.person().set(new Person(4, "Виктор Орлов", Role.MANAGER));
        device(stand);
        TestScreens.press(stand, "device-screen");
    }

    static void distance(TestScreens.Stand stand) {
        stand.test().house.person().set(new Person(4, "Виктор Орлов", Role.MANAGER));
        device(stand);
        TestScreens.press(stand, "device-seen");
    }
}
