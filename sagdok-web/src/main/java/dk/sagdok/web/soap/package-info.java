/**
 * The SOAP door: messages in, commands and questions to {@code Register}, messages out. The only package that knows jakarta.xml.ws. What a message
 * holds is read and written by {@code codec.xml}. Start with {@link dk.sagdok.web.soap.Tjeneste}.
 */
package dk.sagdok.web.soap;
