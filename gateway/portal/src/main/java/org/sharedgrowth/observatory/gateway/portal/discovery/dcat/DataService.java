package org.sharedgrowth.observatory.gateway.portal.discovery.dcat;

import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;

/** The interfaces for programs. Their names are the same in all languages. */
enum DataService {
    SDMX_3_0("sdmx-3.0", "SDMX REST 2.2 (SDMX 3.0)", "/sdmx/3.0"),
    SDMX_2_1("sdmx-2.1", "SDMX REST 1.5 (SDMX 2.1)", "/sdmx/2.1"),
    WORLD_BANK("world-bank", "World Bank API v2", "/v2");

    private final String id;
    private final String title;
    private final String endpoint;

    DataService(String id, String title, String endpoint) {
        this.id = id;
        this.title = title;
        this.endpoint = endpoint;
    }

    String title() {
        return title;
    }

    /** Path that its addresses begin with. */
    String endpoint() {
        return endpoint;
    }

    /** Path of its description; a part of the page about interfaces. */
    String path() {
        return "/docs#" + id;
    }

    /**
     * Whether it offers a data set; the World Bank's dialect omits those that are parts of others.
     */
    boolean serves(Flow flow) {
        return this != WORLD_BANK || flow.partOf().isEmpty();
    }

    /** The formats in which interfaces return a data set. */
    enum Form {
        SDMX_JSON("sdmx-3.0", "SDMX-JSON 2.0", SDMX_3_0, "JSON"),
        SDMX_ML("sdmx-2.1", "SDMX-ML 2.1", SDMX_2_1, "XML"),
        JSON_STAT("json-stat", "JSON-stat 2.0", SDMX_3_0, "JSON"),
        WORLD_BANK_JSON("world-bank", "World Bank API v2", WORLD_BANK, "JSON");

        private final String id;
        private final String title;
        private final DataService service;
        private final String fileType;

        Form(String id, String title, DataService service, String fileType) {
            this.id = id;
            this.title = title;
            this.service = service;
            this.fileType = fileType;
        }

        String id() {
            return id;
        }

        String title() {
            return title;
        }

        DataService service() {
            return service;
        }

        /** Its code in the European Union's list of file types. */
        String fileType() {
            return fileType;
        }
    }
}
