package os.qres.pos;

import java.util.List;
import java.util.Objects;
import os.qres.pos.bookings.BookingsDialog;
import os.qres.pos.floor.FloorController;
import os.qres.pos.frame.StatusBar;
import os.qres.pos.order.OrderController;
import os.qres.pos.payment.PaymentController;
import os.qres.pos.till.TillController;

/// The program's style sheets, over the theme's.
final class PosStyles {
    private PosStyles() {}

    static String[] sheets() {
        return List.of(
                        sheet(StatusBar.class, "frame.css"),
                        sheet(FloorController.class, "floor.css"),
                        sheet(BookingsDialog.class, "bookings.css"),
                        sheet(OrderController.class, "order.css"),
                        sheet(PaymentController.class, "payment.css"),
                        sheet(TillController.class, "till.css"))
                .toArray(String[]::new);
    }

    private static String sheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
    }
}
