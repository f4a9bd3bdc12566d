package os.qres.admin.payments;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodView;

/// The ways to pay, in the order in which they are offered.
public final class MethodsViewModel {
    private final Desk desk;
    private final Supplier<String> language;
    private final MethodForm form;
    private final Editor<PaymentMethodView> editor;

    MethodsViewModel(Desk desk, Supplier<String> language) {
        this.desk = desk;
        this.language = language;
        this.form = new MethodForm(language);
        Book<PaymentMethodView> book = Book.of(
                        "/payment-methods", PaymentMethodView.class, PaymentMethodView::id, PaymentMethodView::name)
                .inOrder(Comparator.comparingInt(PaymentMethodView::sortOrder).thenComparingInt(PaymentMethodView::id));
        this.editor = new Editor<>(desk, new Shelf<>(desk, book), form);
    }

    Desk desk() {
        return desk;
    }

    String language() {
        return language.get();
    }

    MethodForm form() {
        return form;
    }

    Editor<PaymentMethodView> editor() {
        return editor;
    }

    String name(PaymentMethodView method) {
        return desk.formats().name(method.name(), method.translations());
    }

    String kind(PaymentKind kind) {
        return desk.texts().get("way.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    List<Option<PaymentKind>> kinds() {
        return Arrays.stream(PaymentKind.values())
                .map(kind -> new Option<>(kind, kind(kind)))
                .toList();
    }
}
