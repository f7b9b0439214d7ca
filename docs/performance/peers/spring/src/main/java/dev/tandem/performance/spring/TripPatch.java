package dev.tandem.performance.spring;

import jakarta.validation.constraints.Size;

record TripPatch(@Size(min = 1, max = 200) String title, Status status) {}
