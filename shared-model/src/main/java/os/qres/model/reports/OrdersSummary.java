package os.qres.model.reports;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// The orders of some business days in figures. The counts by status, payment and type count every order; all other
/// figures leave cancelled orders and cancelled items out.
///
/// @param dateFrom the first business day that was asked for, `null` for the very first
/// @param dateTo the last, `null` for today
/// @param revenue what guests have paid for these orders, whenever they did; refunds are subtracted, tips are not in
/// it
/// @param averageCheck what a paid order came to on average
/// @param covers guests
/// @param averageTimeToServe minutes from an order to its serving, to a tenth; `null` when none was served
/// @param topDishes those sold most often come first
/// @param topVariations of dishes that are sold in variations
/// @param byHour by the hour in which an order was opened, on the restaurant's clock
@Json(naming = Json.Naming.LowerUnderscore)
public record OrdersSummary(
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        int totalOrders,
        StatusCounts byStatus,
        PaymentCounts byPaymentStatus,
        TypeCounts byType,
        Money revenue,
        Money averageCheck,
        int covers,
        @Nullable Double averageTimeToServe,
        List<DishSales> topDishes,
        List<VariationSales> topVariations,
        List<WaiterSales> byWaiter,
        List<HourSales> byHour) {}
