package org.sharedgrowth.observatory.indicators.structure.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Names;

/**
 * A row of {@code artefact}. Rows are never updated, so there is no column for optimistic locking.
 */
@Entity
@Immutable
@Table(name = "artefact")
class ArtefactEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column String type;

    @Column String agency;

    @Column(name = "artefact_id")
    String artefactId;

    @Column String version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    Names names;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    Names descriptions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    Annotations annotations;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    String definition;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "registered_by")
    String registeredBy;

    @Column(name = "given_up")
    boolean givenUp;
}
