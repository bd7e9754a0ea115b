/**
 * The octets of files: how they arrive, what they are, where they lie. Knows neither tables nor objects; {@code service} brings files and
 * rows together. Start with {@link dk.sagdok.filer.Fillager}.
 */
package dk.sagdok.filer;
