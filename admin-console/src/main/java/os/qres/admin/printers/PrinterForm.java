package os.qres.admin.printers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.printing.PrintRoute;
import os.qres.model.printing.PrinterCodePage;
import os.qres.model.printing.PrinterConnection;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.SerialFlow;
import os.qres.model.printing.SerialParity;

/// A printer: where it is, what its paper and letters are like, and what it prints.
public final class PrinterForm extends Form<PrinterView> {
    final TextEntry<PrinterView> name = words("name", PrinterView::name).required();
    final ValueEntry<PrinterView, PrinterConnection> connection =
            choice("connection", PrinterConnection.NETWORK, PrinterView::connection);
    final TextEntry<PrinterView> address =
            words("address", PrinterView::address).required();
    final TextEntry<PrinterView> baud = number("baud", PrinterView::baud).beginsWith("19200");
    final ValueEntry<PrinterView, SerialParity> parity = choice("parity", SerialParity.NONE, PrinterView::parity);
    final ValueEntry<PrinterView, SerialFlow> flowControl =
            choice("flow_control", SerialFlow.DTR_DSR, PrinterView::flowControl);
    final ValueEntry<PrinterView, Integer> paperWidth = choice("paper_width", 80, PrinterView::paperWidth);
    final ValueEntry<PrinterView, PrinterCodePage> codePage =
            choice("code_page", PrinterCodePage.CP866, PrinterView::codePage);
    final TextEntry<PrinterView> codePageNumber = number("code_page_number", PrinterView::codePageNumber);
    final ValueEntry<PrinterView, @Nullable String> language = choice("language", null, PrinterView::language);
    final ValueEntry<PrinterView, Boolean> answers = flag("answers", true, PrinterView::answers);
    final ValueEntry<PrinterView, Boolean> printsQr = flag("prints_qr", true, PrinterView::printsQr);
    final ValueEntry<PrinterView, Boolean> cuts = flag("cuts", true, PrinterView::cuts);
    final ValueEntry<PrinterView, Boolean> hasDrawer = flag("has_drawer", false, PrinterView::hasDrawer);
    final ValueEntry<PrinterView, Boolean> active = flag("is_active", true, PrinterView::isActive);
    final ValueEntry<PrinterView, List<PrintRoute>> routes = choice("routes", List.of(), PrinterView::routes);
}
