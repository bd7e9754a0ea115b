package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service says of itself. */
class SoapWsdlIT {
  @Test
  void the_wsdl_has_the_address_at_which_it_was_asked_for() {
    var andet = Soap.SAG.adresse().replace("127.0.0.1", "localhost");
    assertThat(Http.get(andet + "?wsdl").body()).contains("<soap:address location=\"" + andet + "\"/>", "<soap12:address location=\"" + andet + "\"/>").doesNotContain("127.0.0.1", ":8080/");
    assertThat(Http.get(Soap.SAG.adresse() + "?WSDL").body()).contains("location=\"" + Soap.SAG.adresse() + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sag", "dokumentindeks", "dokument"})
  void a_service_has_its_eight_operations_at_its_address(String tjeneste) {
    var adresse = Server.run().soap() + "/" + tjeneste;
    assertThat(Http.get(adresse + "?wsdl").body()).contains("<soap:address location=\"" + adresse + "\"/>").contains(Stream.of("opret", "importer", "passiver", "laes", "ret", "slet", "soeg", "list")
        .flatMap(o -> Stream.of("<wsdl:operation name=\"" + o + "\">", "soapAction=\"urn:sagdok:" + tjeneste + ":" + o + "\"")).toList());
  }

  @Test
  void the_service_of_many_objects_has_the_published_names() {
    assertThat(Http.get(Soap.INDEKS.adresse() + "?wsdl").body()).contains("targetNamespace=\"http://stoettesystemerne.dk/sagsogdokumentindeks\"", "<wsdl:service name=\"SagDokumentIndeksService_6\">",
        "<wsdl:port name=\"SagDokumentIndeks\" binding=\"tns:sdi\">", "<wsdl:portType name=\"SagDokumentIndeksPortType\">", "<soap12:address location=\"" + Soap.INDEKS.adresse() + "\"/>")
        .contains(Stream.of("fjern", "importer", "opdater", "fremsoeg").map(o -> "soapAction=\"http://kombit.dk/sts/sagdokumentindeks/" + o + "\"").toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.4.0/sag", "1.2.4.0/dokumentindeks"})
  void the_generation_before_has_its_own_address_and_its_own_schemas(String tjeneste) {
    var adresse = Server.run().soap() + "/" + tjeneste;
    assertThat(Http.get(adresse + "?wsdl").body()).contains("<soap:address location=\"" + adresse + "\"/>", "1.2.4.0\" schemaLocation=\"../xsd/").doesNotContain("r:6\"", ":sag:6", "indeks:6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/1.2.4.0/sag", "/sag?wsdl", "/sagdokumentindeks?wsdl", "/sag", "/dokument", "/dokumentindeks?wsdl", "/xsd/Sag.xsd", "/", ""})
  void it_is_for_those_who_log_in(String path) {
    assertThat(Http.get(Server.run().soap() + path, "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/xsd/../Sag.wsdl", "/xsd/Nej.xsd", "/xsd/", "/ingen?wsdl", "/sag?xsd=../../WEB-INF/web.xml"})
  void nothing_else_can_be_fetched(String path) {
    assertThat(Http.get(Server.run().soap() + path).statusCode()).isIn(404, 405);
  }
}
