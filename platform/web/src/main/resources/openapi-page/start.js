// Nothing is asked of any other server: no validator, and no fonts.
SwaggerUIBundle({
  url: "/openapi.yml",
  dom_id: "#api",
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
