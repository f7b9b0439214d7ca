package dev.tandem.orders.model;

import dev.tandem.orders.model.item.PlacedItem;

/// An item, and where it belongs.
public record ItemOfOrder(OrderId order, PlacedItem placed) {}
