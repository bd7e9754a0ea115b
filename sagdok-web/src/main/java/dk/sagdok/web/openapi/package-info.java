/** The OpenAPI description of the REST door, made from the object types when the application starts. Start with {@link dk.sagdok.web.openapi.RestModel}. */
package dk.sagdok.web.openapi;
