package dev.tandem.orders.service;

import dev.tandem.orders.model.OrderDetails;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;

/// The values of an order as its owner sends them.
public record OrderInput(OrderId id, OrderStatus status, OrderDetails details) {}
