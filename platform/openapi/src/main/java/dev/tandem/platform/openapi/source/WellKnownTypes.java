package dev.tandem.platform.openapi.source;

/// The names of the types for which sources are searched. They are texts, since modules are
/// compiled with these types, but this annotation processor is not compiled with all of them.
public final class WellKnownTypes {
    public static final String ALSO_FAILS_WITH = "dev.tandem.platform.web.AlsoFailsWith";
    public static final String BINDABLE = "io.micronaut.core.bind.annotation.Bindable";
    public static final String BODY = "io.micronaut.http.annotation.Body";
    public static final String CONSUMES = "io.micronaut.http.annotation.Consumes";
    public static final String CONTROLLER = "io.micronaut.http.annotation.Controller";
    public static final String MAPPING = "io.micronaut.http.annotation.HttpMethodMapping";
    public static final String QUERY_VALUE = "io.micronaut.http.annotation.QueryValue";
    public static final String RESPONSE = "io.micronaut.http.HttpResponse";
    public static final String STATUS = "io.micronaut.http.annotation.Status";

    public static final String JSON_IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
    public static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
    public static final String SERDEABLE = "io.micronaut.serde.annotation.Serdeable";

    public static final String CHOSEN_IDS = "dev.tandem.platform.kernel.list.ChosenIds";
    public static final String EXPECTED_REVISION = "dev.tandem.platform.kernel.ExpectedRevision";
    public static final String FAILURE = "dev.tandem.platform.kernel.failure.Failure";
    public static final String FAILURE_STATUS = "dev.tandem.platform.kernel.failure.Status";
    public static final String ID = "dev.tandem.platform.kernel.Id";
    public static final String IDENTIFIED = "dev.tandem.platform.kernel.Identified";
    public static final String OWNED = "dev.tandem.platform.kernel.Owned";
    public static final String THING_NOT_FOUND = "dev.tandem.platform.kernel.aggregate.ThingNotFound";
    public static final String THING_NOT_YOURS = "dev.tandem.platform.kernel.aggregate.ThingNotYours";
    public static final String THING_STALE = "dev.tandem.platform.kernel.aggregate.ThingStale";
    public static final String REVISIONED = "dev.tandem.platform.kernel.Revisioned";
    public static final String SLICE_REQUEST = "dev.tandem.platform.kernel.list.SliceRequest";
    public static final String SORT = "dev.tandem.platform.kernel.list.Sort";
    public static final String DECIMAL = "dev.tandem.platform.kernel.value.Decimal";
    public static final String TEXT = "dev.tandem.platform.kernel.value.Text";
    public static final String VALUE = "dev.tandem.platform.kernel.value.Value";
    public static final String IDEMPOTENCY_KEY = "dev.tandem.platform.kernel.IdempotencyKey";

    public static final String EXAMPLE = "dev.tandem.platform.web.Example";
    public static final String LIST_RESPONSE = "dev.tandem.platform.web.list.ListResponse";
    public static final String LIST_TOTAL = "dev.tandem.platform.web.list.ListTotal";
    public static final String MERGE_PATCH = "dev.tandem.platform.web.json.MergePatch";
    public static final String REVISED_RESPONSE = "dev.tandem.platform.web.revision.RevisedResponse";
    public static final String STATIC_FILE = "dev.tandem.platform.web.NonApiResponse";

    private WellKnownTypes() {}
}
