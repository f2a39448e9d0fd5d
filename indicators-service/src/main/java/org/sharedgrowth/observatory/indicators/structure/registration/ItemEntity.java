package org.sharedgrowth.observatory.indicators.structure.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Names;

/** A row of {@code item}. Read-only: rows are inserted by bulk statements. */
@Entity
@Immutable
@Table(name = "item")
class ItemEntity {
    @EmbeddedId
    @SuppressWarnings("NullAway.Init")
    Place place;

    @Column(name = "item_id")
    String itemId;

    @Column @Nullable String parent;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    Names names;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    Names descriptions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    Annotations annotations;

    Item toItem() {
        return new Item(itemId, parent, names, descriptions, annotations.list());
    }

    /** The artefact and the position in it. */
    @Embeddable
    record Place(@Column(name = "artefact_id") long artefactId, @Column int position) {}
}
