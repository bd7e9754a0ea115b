/**
 * JSON in and out, one codec for every object type: it walks the {@code ObjektType} description and knows no type by name. Knows nothing of
 * HTTP. Start with {@link dk.sagdok.web.codec.IndholdReader} and {@link dk.sagdok.web.codec.ObjektWriter}.
 */
package dk.sagdok.web.codec;
