/** What an OIO object type is, as typed data: the engine, the store, the codecs and OpenAPI walk these descriptions. Start with {@link dk.sagdok.objekttype.Objekttyper}. */
package dk.sagdok.objekttype;
