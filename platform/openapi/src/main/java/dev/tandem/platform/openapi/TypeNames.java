package dev.tandem.platform.openapi;

/// What is looked for in the sources, by name: a module is compiled with it, this is not.
final class TypeNames {
    static final String BINDABLE = "io.micronaut.core.bind.annotation.Bindable";
    static final String BODY = "io.micronaut.http.annotation.Body";
    static final String CONSUMES = "io.micronaut.http.annotation.Consumes";
    static final String CONTROLLER = "io.micronaut.http.annotation.Controller";
    static final String MAPPING = "io.micronaut.http.annotation.HttpMethodMapping";
    static final String QUERY_VALUE = "io.micronaut.http.annotation.QueryValue";
    static final String RESPONSE = "io.micronaut.http.HttpResponse";
    static final String STATUS = "io.micronaut.http.annotation.Status";

    static final String JSON_IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
    static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
    static final String SERDEABLE = "io.micronaut.serde.annotation.Serdeable";

    static final String CHOSEN_IDS = "dev.tandem.platform.kernel.list.ChosenIds";
    static final String EXPECTED_REVISION = "dev.tandem.platform.kernel.ExpectedRevision";
    static final String ID = "dev.tandem.platform.kernel.Id";
    static final String SLICE_REQUEST = "dev.tandem.platform.kernel.list.SliceRequest";
    static final String SORT = "dev.tandem.platform.kernel.list.Sort";
    static final String IDEMPOTENCY_KEY = "dev.tandem.platform.kernel.IdempotencyKey";

    static final String EXAMPLE = "dev.tandem.platform.web.Example";
    static final String LIST_RESPONSE = "dev.tandem.platform.web.list.ListResponse";
    static final String LIST_TOTAL = "dev.tandem.platform.web.list.ListTotal";
    static final String MERGE_PATCH = "dev.tandem.platform.web.json.MergePatch";
    static final String REVISED_RESPONSE = "dev.tandem.platform.web.revision.RevisedResponse";
    static final String STATIC_FILE = "dev.tandem.platform.web.StaticFile";
    static final String TEXT = "dev.tandem.platform.web.Text";

    private TypeNames() {}
}
