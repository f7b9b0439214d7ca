// Nothing is asked of any other server: no validator, and no fonts.
SwaggerUIBundle({
  url: "/openapi.yml",
  dom_id: "#api",
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});

// Swagger UI gives its fields and regions no names, and puts a link into a button; who cannot see the page needs the first,
// and not the second.
const api = document.getElementById("api");
const regions = { ".information-container": "About", ".scheme-container": "Server and sign-in", ".responses-table": "Responses" };

function nameOf(field) {
  const parameter = field.closest("tr")?.querySelector(".parameter__name")?.firstChild?.textContent;
  if (parameter) return parameter;
  if (field.matches("textarea")) return "Request body";
  if (field.matches(".examples-select-element")) return "Example";
  return field.id === "servers" ? "Server" : "Media type";
}

function nameAll() {
  for (const field of api.querySelectorAll("select, input, textarea")) {
    if (!field.hasAttribute("aria-label")) field.setAttribute("aria-label", nameOf(field));
  }
  for (const [selector, name] of Object.entries(regions)) {
    api.querySelectorAll(selector).forEach((region, index) => {
      region.setAttribute("role", "region");
      region.setAttribute("aria-label", index === 0 ? name : `${name} ${index + 1}`);
    });
  }
  for (const link of api.querySelectorAll(".opblock-summary-control a[href]")) link.removeAttribute("href");
}

new MutationObserver(nameAll).observe(api, { childList: true, subtree: true });
