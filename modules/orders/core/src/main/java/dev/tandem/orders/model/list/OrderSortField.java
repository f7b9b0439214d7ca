package dev.tandem.orders.model.list;

/// What orders can be sorted by.
public enum OrderSortField {
    CREATED_AT
}
