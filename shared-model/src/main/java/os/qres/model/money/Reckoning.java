package os.qres.model.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.money.Charges.Discount;
import os.qres.model.money.Charges.Line;

/// Works out one bill: discounts of lines, discounts of the check, service, taxes. Each amount is rounded once, where
/// it arises, and then parted among the lines.
final class Reckoning {
    private final Charges charges;
    private final Rounding rounding;
    private final List<Money> gross;
    private final List<Money> net;
    private final List<Money> cuts;
    private final List<Money> taxes;
    private final List<Money> added;
    private final Map<Tax, Bill.Taxed> byRate = new LinkedHashMap<>();

    Reckoning(Charges charges, Rounding rounding) {
        this.charges = charges;
        this.rounding = rounding;
        this.gross = charges.lines().stream().map(Line::gross).toList();
        this.net = new ArrayList<>(gross);
        this.cuts = zeros(charges.discounts().size());
        this.taxes = zeros(gross.size());
        this.added = zeros(gross.size());
    }

    private static List<Money> zeros(int size) {
        return new ArrayList<>(Collections.nCopies(size, Money.ZERO));
    }

    Bill bill() {
        cutLines();
        cutCheck();
        taxLines();
        Money service = rounding.percent(Bill.sum(net), charges.service());
        Money serviceTax = charges.serviceTax().of(service, rounding);
        Money serviceAdded = charges.serviceTax().included() ? Money.ZERO : serviceTax;
        tax(charges.serviceTax(), service, serviceTax);
        List<Money> serviceParts = rounding.split(service, net);
        addAll(taxes, rounding.split(serviceTax, net));
        addAll(added, rounding.split(serviceAdded, net));
        List<Bill.Part> parts = parts(serviceParts);
        return new Bill(
                Bill.sum(gross),
                Bill.sum(gross).minus(Bill.sum(net)),
                service,
                Bill.sum(taxes),
                Bill.sum(added),
                Bill.sum(parts.stream().map(Bill.Part::due).toList()),
                parts,
                List.copyOf(cuts),
                byRate.values().stream()
                        .filter(taxed ->
                                taxed.tax().basisPoints() > 0 && !taxed.base().equals(Money.ZERO))
                        .toList());
    }

    private void tax(Tax tax, Money base, Money amount) {
        byRate.merge(
                tax,
                new Bill.Taxed(tax, base, amount),
                (a, b) ->
                        new Bill.Taxed(tax, a.base().plus(b.base()), a.amount().plus(b.amount())));
    }

    private void cutLines() {
        for (int i = 0; i < cuts.size(); i++) {
            Discount discount = charges.discounts().get(i);
            if (discount.line().isPresent()) {
                int line = discount.line().getAsInt();
                Money cut = discount.cut().of(net.get(line), rounding);
                net.set(line, net.get(line).minus(cut));
                cuts.set(i, cut);
            }
        }
    }

    private void cutCheck() {
        for (int i = 0; i < cuts.size(); i++) {
            Discount discount = charges.discounts().get(i);
            if (discount.line().isEmpty() && !net.isEmpty()) {
                Money cut = discount.cut().of(Bill.sum(net), rounding);
                List<Money> parts = rounding.split(cut, List.copyOf(net));
                takeAll(net, parts);
                cuts.set(i, cut);
            }
        }
    }

    /// A rate's tax is rounded once for all its lines, as the law has it for a receipt.
    private void taxLines() {
        Map<Tax, List<Integer>> byTax = new LinkedHashMap<>();
        for (int i = 0; i < gross.size(); i++) {
            byTax.computeIfAbsent(charges.lines().get(i).tax(), _ -> new ArrayList<>())
                    .add(i);
        }
        byTax.forEach((tax, lines) -> {
            List<Money> nets = lines.stream().map(net::get).toList();
            Money amount = tax.of(Bill.sum(nets), rounding);
            tax(tax, Bill.sum(nets), amount);
            List<Money> parts = rounding.split(amount, nets);
            for (int i = 0; i < parts.size(); i++) {
                taxes.set(lines.get(i), parts.get(i));
                added.set(lines.get(i), tax.included() ? Money.ZERO : parts.get(i));
            }
        });
    }

    private static void addAll(List<Money> sums, List<Money> parts) {
        for (int i = 0; i < sums.size(); i++) {
            sums.set(i, sums.get(i).plus(parts.get(i)));
        }
    }

    private static void takeAll(List<Money> sums, List<Money> parts) {
        for (int i = 0; i < sums.size(); i++) {
            sums.set(i, sums.get(i).minus(parts.get(i)));
        }
    }

    private List<Bill.Part> parts(List<Money> service) {
        var parts = new ArrayList<Bill.Part>();
        for (int i = 0; i < gross.size(); i++) {
            Money due = net.get(i).plus(service.get(i)).plus(added.get(i));
            parts.add(new Bill.Part(gross.get(i), gross.get(i).minus(net.get(i)), service.get(i), taxes.get(i), due));
        }
        return List.copyOf(parts);
    }
}
