package os.qres.pos.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.live.Crew;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.ItemCancellation;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.rights.RoleView;
import os.qres.model.staff.WaiterView;
import os.qres.pos.TestScreens;
import os.qres.pos.changes.ChangesDialog;
import os.qres.pos.changes.CheckChanges;
import os.qres.pos.house.Person;
import os.qres.pos.house.SnapshotCopy;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// What a role lost takes a manager's PIN: the terminal knows it before it asks the server for anything.
class LeaveTest {
    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @BeforeEach
    void open() {
        stand = TestScreens.GIVEN.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void whoMayNotVoidNeedsOneApprovalForEachLine() {
        may(Permission.TRANSFER);
        var taken = new ArrayList<String>();
        Fx.run(() -> Leave.toCancel(stand.desk().desk(), 12, 2, taken::addAll));
        assertTrue(Fx.get(() -> stand.test().queue.sent().isEmpty()));
        pin();
        assertEquals(new ApprovalRequest("518204", ApprovalAction.CANCEL, 12, null, null), last());
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("one", 2, "Виктор", Instant.EPOCH)));
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("two", 2, "Виктор", Instant.EPOCH)));
        assertEquals(List.of("one", "two"), taken);
    }

    @Test
    void aTransferThatWasAllowedGoesWithTheApproval() {
        may(Permission.CANCEL_SENT);
        CheckChanges changes = new CheckChanges(stand.test().house, stand.desk().frame, 12);
        Fx.run(() -> new ChangesDialog(stand.desk().desk(), changes, order()).open());
        press("change-waiter");
        press("waiter-2");
        pin();
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));
        assertTrue(Objects.requireNonNull(
                        Fx.get(() -> stand.test().queue.waiting().getLast().body()))
                .contains("\"approval\":\"allowed\""));
    }

    @Test
    void withoutTheServerNothingIsQueuedThatItWouldRefuse() {
        may(Permission.TRANSFER);
        Fx.run(() -> Leave.toCancel(stand.desk().desk(), 12, 1, _ -> {
            throw new IllegalStateException("nobody has allowed it");
        }));
        pin();
        Fx.run(() -> stand.test().queue.unreachable());
        assertEquals(
                "Без связи разрешить это нельзя",
                Fx.get(() -> ((Label) Objects.requireNonNull(find("approval-problem"))).getText()));
        assertTrue(Fx.get(() -> stand.test().queue.waiting().isEmpty()));
    }

    @Test
    void aShorterPinIsSentByAKeyAndNotTriedBefore() {
        may(Permission.TRANSFER);
        var taken = new ArrayList<String>();
        Fx.run(() -> Leave.toCancel(stand.desk().desk(), 12, 1, taken::addAll));
        for (int digit : new int[] {5, 1, 8}) {
            press("key-" + digit);
        }
        assertTrue(Objects.requireNonNull(find("approval-allow")).isDisabled(), "no PIN has three digits");
        press("key-2");
        assertTrue(Fx.get(() -> stand.test().queue.sent().isEmpty()), "it may be longer");
        press("approval-allow");
        assertEquals(new ApprovalRequest("5182", ApprovalAction.CANCEL, 12, null, null), last());
        press("key-7");
        assertEquals(1, Fx.get(() -> stand.test().queue.sent().size()), "one answer is awaited at a time");
        Fx.run(() -> stand.test().queue.refuseAs("wrong-pin"));
        for (int digit : new int[] {5, 1, 8, 2, 7}) {
            press("key-" + digit);
        }
        press("approval-allow");
        assertEquals(new ApprovalRequest("51827", ApprovalAction.CANCEL, 12, null, null), last());
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("one", 2, "Виктор", Instant.EPOCH)));
        assertEquals(List.of("one"), taken);
    }

    @Test
    void whoMayIsAskedForNothing() {
        may(Permission.CANCEL_SENT, Permission.TRANSFER);
        ItemView soup = order().items().getFirst();
        Fx.run(() -> Leave.toCancel(stand.desk().desk(), 12, 1, approvals -> stand.test()
                .house
                .commands()
                .takeBack(12, soup, "Ошибка", "12", approvals.poll())));
        assertEquals(new ItemCancellation("Ошибка", null, ItemSeen.of(soup)), last());
    }

    @Test
    void ordersOfOthersStayClosedForWhoMayNotChangeThem() {
        may(Permission.TRANSFER);
        assertEquals(1, order().waiterId(), "it is Anna's own");
        assertTrue(Fx.get(() -> stand.test().house.foreign(12).isEmpty()));
        Fx.run(() -> stand.test().house.person().set(new Person(77, "Иван Петров", Role.WAITER)));
        assertTrue(Fx.get(() -> stand.test().house.foreign(12).isPresent()));
        may(Permission.OTHERS_ORDERS);
        assertFalse(Fx.get(() -> stand.test().house.foreign(12).isPresent()));
    }

    private void may(Permission... permissions) {
        Fx.run(() -> {
            Snapshot s = stand.test().state.snapshot().orElseThrow();
            RoleView waiter = new RoleView(Role.WAITER, List.copyOf(Set.of(permissions)), false, 2);
            stand.test()
                    .state
                    .replace(SnapshotCopy.of(s)
                            .waiters(List.of(
                                    new WaiterView(1, "Анна Кузнецова", null, true),
                                    new WaiterView(2, "Иван П.", null, true)))
                            .crew(new Crew(List.of(waiter), new DiscountCaps(1000, 10_000), List.of()))
                            .made());
        });
    }

    private OrderView order() {
        return Objects.requireNonNull(
                Fx.get(() -> stand.test().house.checkAt(12).orElse(null)));
    }

    private Object last() {
        return Objects.requireNonNull(Fx.get(() -> stand.test().queue.last().body()));
    }

    private void pin() {
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
    }

    private void press(String id) {
        Fx.run(() -> ((ButtonBase) Objects.requireNonNull(find(id), id)).fire());
    }

    private Node find(String id) {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        return stand.scene().getRoot().lookupAll("#" + id).stream()
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
