package os.qres.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.Money;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.PriceListDraft;
import os.qres.model.prices.PriceRule;
import os.qres.server.platform.database.Unit;
import os.qres.server.prices.PriceLists;

/// `price_lists.csv` and `price_rules.csv`, which a folder may do without.
final class PriceImport {
    private static final int BASIS_POINTS_IN_A_PER_CENT = 100;

    private final PriceLists prices;
    private final Entry entry;
    private final Sheet lists;
    private final Sheet rules;

    PriceImport(PriceLists prices, Entry entry, Source source) {
        this.prices = prices;
        this.entry = entry;
        lists = source.optional(
                "price_lists.csv",
                "code",
                "name_ru",
                "name_en",
                "weekdays",
                "starts_at",
                "ends_at",
                "order_types",
                "priority");
        rules = source.optional("price_rules.csv", "list", "category", "dish", "percent", "price");
    }

    void fill(Unit unit, MenuImport.Codes menu) {
        Map<String, List<PriceRule>> byList = rules(menu);
        var ids = new HashMap<String, Integer>();
        for (Row row : lists.rows()) {
            var draft = new PriceListDraft(
                    row.own("name"),
                    true,
                    row.optionalNumber("priority"),
                    row.numbers("weekdays"),
                    row.optional("starts_at"),
                    row.optional("ends_at"),
                    row.words("order_types", OrderType.class),
                    byList.getOrDefault(row.code("code"), List.of()),
                    row.translated("name"));
            var list = entry.valid(row, draft) == null ? null : entry.tried(row, () -> prices.add(unit, draft));
            row.remember("code", ids, list == null ? null : list.id());
        }
        rules.rows().forEach(row -> row.reference("list", ids));
    }

    private Map<String, List<PriceRule>> rules(MenuImport.Codes menu) {
        var byList = new HashMap<String, List<PriceRule>>();
        for (Row row : rules.rows()) {
            Integer percent = row.optionalNumber("percent");
            Money price = row.optional("price") == null ? null : row.money("price");
            byList.computeIfAbsent(row.text("list"), _ -> new ArrayList<>())
                    .add(new PriceRule(
                            row.optionalReference("category", menu.categories()),
                            row.optionalReference("dish", menu.dishes()),
                            null,
                            percent == null ? null : percent * BASIS_POINTS_IN_A_PER_CENT,
                            price));
        }
        return byList;
    }
}
