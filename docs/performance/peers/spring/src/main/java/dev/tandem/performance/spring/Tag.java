package dev.tandem.performance.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
class Tag {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    String id;

    String name;

    static Tag named(String name) {
        Tag tag = new Tag();
        tag.name = name;
        return tag;
    }
}
