/**
 * XML in and out, one codec for every object type and every published contract: it walks the {@code ObjektType} description and a
 * {@link dk.sagdok.web.codec.xml.WireNames} table, and knows no type by name but in the list of contracts. Reads and writes streams. Knows
 * nothing of SOAP. Start with {@link dk.sagdok.web.codec.xml.AnmodningReader} and {@link dk.sagdok.web.codec.xml.SvarWriter}.
 */
package dk.sagdok.web.codec.xml;
