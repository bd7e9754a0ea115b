package dk.sagdok.web.codec.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.RegisterException;
import dk.sagdok.time.Interval;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnmodningReaderTest {
  private static final String ID = "11111111-1111-4111-8111-111111111111";
  private static final String FRA = "<sd:FraTidspunkt><sd:TidsstempelDatoTid>2026-01-05T09:00:00+01:00</sd:TidsstempelDatoTid></sd:FraTidspunkt>";
  private static final String NOTAT = "<o:JournalpostEgenskaber><o:JournalnotatEgenskaber><o:Titel>T</o:Titel><o:Notat>SGVq</o:Notat></o:JournalnotatEgenskaber></o:JournalpostEgenskaber>";

  @Test
  void a_name_that_is_no_operation_is_not_told_whole() throws XMLStreamException {
    var in = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader("<" + "a".repeat(900) + " xmlns=\"urn:" + "x".repeat(900) + "\"/>"));
    in.next();
    assertThatThrownBy(() -> new AnmodningReader(WireNames.SAG_6, in)).isInstanceOf(UlaeseligXml.class).hasMessageStartingWith("Operationen {urn:xxx").message().hasSizeLessThan(1100);
  }

  @Test
  void without_an_end_a_virkning_has_none() throws XMLStreamException {
    assertThat(egenskaber("<o:Virkning>" + FRA + "</o:Virkning><o:Titel>T</o:Titel>").virkning()).isEqualTo(Interval.from(Instant.parse("2026-01-05T08:00:00Z")));
  }

  @Test
  void a_time_without_a_zone_is_danish() throws XMLStreamException {
    var fra = FRA.replace("+01:00", "");
    assertThat(egenskaber("<o:Virkning>" + fra + "</o:Virkning>").virkning().from()).isEqualTo("2026-01-05T08:00:00Z");
  }

  @Test
  void in_ret_an_empty_element_clears_and_an_absent_one_says_nothing() throws XMLStreamException {
    assertThat(egenskaber("<o:Virkning>" + FRA + "</o:Virkning><o:Beskrivelse/><o:Titel>T</o:Titel>").felter()).containsEntry("beskrivelse", null).containsEntry("titel", "T").hasSize(2);
  }

  @Test
  void fields_that_lie_deeper_in_the_schema_are_where_the_description_has_them() throws XMLStreamException {
    var post = post("journalpost", "<o:RelationListe><o:Journalpost><gd:Virkning>" + FRA + "</gd:Virkning>" + NOTAT + "</o:Journalpost></o:RelationListe>");
    assertThat(post.felter()).containsEntry("journalnotat", Map.of("titel", "T", "notat", "Hej")).containsEntry("journalpostkode", "journalnotat");
  }

  @Test
  void an_unknown_extension_is_kept_as_text_that_stands_by_itself() throws XMLStreamException {
    var post = post("oversag", "<o:RelationListe xmlns:y=\"urn:y\"><o:Sagsrelation><gd:Virkning>" + FRA + "</gd:Virkning><gd:Rolle><sd:UUIDIdentifikator>5189ea14-e59c-53ff-be63-c6dd3203e564"
        + "</sd:UUIDIdentifikator></gd:Rolle><gd:LokalUdvidelseListe><y:A y:b=\"1\">x<C xmlns=\"urn:z\"/>&amp;</y:A><y:B/></gd:LokalUdvidelseListe></o:Sagsrelation></o:RelationListe>");
    assertThat(post.felter().get("lokaludvidelse")).isEqualTo("<y:A xmlns:y=\"urn:y\" y:b=\"1\">x<C xmlns=\"urn:z\"></C>&amp;</y:A><y:B xmlns:y=\"urn:y\"></y:B>");
  }

  @Test
  void what_a_parser_would_change_is_kept_such_that_it_comes_back() throws XMLStreamException {
    var udvidelse = "<y:A xmlns:y=\"urn:y\" b=\"1&#10;2&#9;3&quot;&lt;\">x&#13;\n&gt;&amp;</y:A>";
    var post = egenskaber("<o:Virkning>" + FRA + "</o:Virkning><o:Titel>T</o:Titel>", "<gd:LokalUdvidelseListe>" + udvidelse + "</gd:LokalUdvidelseListe>");
    assertThat(post.felter().get("lokaludvidelse")).isEqualTo(udvidelse);
  }

  @Test
  void every_fault_has_its_path() {
    assertThatThrownBy(() -> ret("<o:AttributListe><o:Egenskaber><o:Titel>T</o:Titel></o:Egenskaber><o:Egenskaber/></o:AttributListe>")).isInstanceOfSatisfying(RegisterException.class, e ->
        assertThat(e.aarsager()).extracting(Aarsag::sti).containsExactly("RetInput/AttributListe/Egenskaber/Virkning/FraTidspunkt",
            "RetInput/AttributListe/Egenskaber[2]/Virkning/FraTidspunkt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<si:SagsaktorLokalUdvidelse/>", "<si:SagspartLokalUdvidelse/>", "<si:SagsaktoerLokalUdvidelse><si:CVR-Nummer>123456789</si:CVR-Nummer></si:SagsaktoerLokalUdvidelse>",
      "<si:SagsaktoerLokalUdvidelse><si:Ukendt/></si:SagsaktoerLokalUdvidelse>"})
  void a_known_extension_must_be_as_the_schema_says_and_stand_where_it_belongs(String udvidelse) {
    var aktoer = "<o:RelationListe xmlns:si=\"urn:oio:sts:sagdok:sagindeks:6\"><o:Sagsaktoer><gd:Virkning>" + FRA + "</gd:Virkning><gd:Rolle><sd:UUIDIdentifikator>9e979b84-b846-4472-8622-58007dc63c7e"
        + "</sd:UUIDIdentifikator></gd:Rolle><gd:LokalUdvidelseListe>" + udvidelse + "</gd:LokalUdvidelseListe></o:Sagsaktoer></o:RelationListe>";
    assertThatThrownBy(() -> ret(aktoer)).isInstanceOfSatisfying(RegisterException.class,
        e -> assertThat(e.aarsager().get(0).sti()).startsWith("RetInput/RelationListe/Sagsaktoer/LokalUdvidelseListe/Sags"));
  }

  @Test
  void a_variant_and_a_part_can_be_taken_away() throws XMLStreamException {
    var varianter = dokument("<o:Variant><o:Variant>A</o:Variant><o:FjernIndikator>true</o:FjernIndikator></o:Variant><o:Variant><o:Variant>B</o:Variant><o:DelListe><o:Del><o:Del>1</o:Del>"
        + "<o:FjernIndikator>true</o:FjernIndikator></o:Del></o:DelListe></o:Variant>").samlinger().get("varianter");
    assertThat(varianter.get("A").grupper().values()).isNotEmpty().allMatch(List::isEmpty);
    assertThat(varianter.get("A").samlinger().values()).isNotEmpty().allMatch(Map::isEmpty);
    assertThat(varianter.get("B").grupper()).isEmpty();
    var del = varianter.get("B").samlinger().get("varianter.dele").get("1");
    assertThat(del.grupper().keySet()).hasSize(2);
    assertThat(del.grupper().values()).allMatch(List::isEmpty);
  }

  @Test
  void what_is_taken_away_has_nothing_in_it() {
    assertThatThrownBy(() -> dokument("<o:Variant><o:Variant>A</o:Variant><o:FjernIndikator>true</o:FjernIndikator><o:DelListe/></o:Variant>")).isInstanceOfSatisfying(RegisterException.class,
        e -> assertThat(e.aarsager()).extracting(Aarsag::regel, Aarsag::sti).containsExactly(tuple("OIO-fjern", "RetInput/VariantListe/Variant/FjernIndikator")));
  }

  @Test
  void an_element_where_text_belongs_is_refused_with_the_path_to_it() {
    assertThatThrownBy(() -> ret("<o:AttributListe><o:Egenskaber><o:Virkning>" + FRA + "</o:Virkning><o:Titel>T<o:Titel><a/></o:Titel></o:Titel></o:Egenskaber></o:AttributListe>"))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager()).extracting(Aarsag::sti).contains("RetInput/AttributListe/Egenskaber/Titel"));
  }

  /** XML cannot say NUL; JSON in it can, and the database keeps none. */
  @Test
  void json_in_an_extension_that_cannot_be_kept_is_refused() {
    var json = "<gd:LokalUdvidelseListe><l:Json xmlns:l=\"urn:sagdok:lokaludvidelse\">{\"a\":[\"\\u0000\"]}</l:Json></gd:LokalUdvidelseListe>";
    assertThatThrownBy(() -> ret("<o:AttributListe><o:Egenskaber><o:Virkning>" + FRA + "</o:Virkning><o:Titel>T</o:Titel></o:Egenskaber>" + json + "</o:AttributListe>"))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager()).extracting(Aarsag::regel, Aarsag::sti)
            .containsExactly(tuple("SKEMA-tegn", "RetInput/AttributListe/LokalUdvidelseListe/Json.a[0]")));
  }

  private static Post egenskaber(String indhold) throws XMLStreamException {
    return egenskaber(indhold, "");
  }

  private static Post egenskaber(String indhold, String udvidelser) throws XMLStreamException {
    return post("sagegenskaber", "<o:AttributListe><o:Egenskaber>" + indhold + "</o:Egenskaber>" + udvidelser + "</o:AttributListe>");
  }

  private static Post post(String gruppe, String lister) throws XMLStreamException {
    List<Post> poster = ret(lister).indhold().grupper().get(gruppe);
    assertThat(poster).hasSize(1);
    return poster.get(0);
  }

  private static Indhold dokument(String varianter) throws XMLStreamException {
    return ret(WireNames.DOKUMENT_1, "<o:VariantListe>" + varianter + "</o:VariantListe>").indhold();
  }

  private static Command.Ret ret(String lister) throws XMLStreamException {
    return ret(WireNames.SAG_6, lister);
  }

  private static Command.Ret ret(WireNames navne, String lister) throws XMLStreamException {
    var besked = "<o:RetInput xmlns:o=\"" + navne.ns() + "\" xmlns:sd=\"urn:oio:sagdok:3.0.0\" xmlns:gd=\"urn:oio:sts:generelledefinitioner:6\"><sd:UUIDIdentifikator>" + ID
        + "</sd:UUIDIdentifikator>" + lister + "</o:RetInput>";
    var in = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(besked));
    return (Command.Ret) ((Anmodning.Skriv) new AnmodningReader(navne, in).read(Vilkaar.INGEN)).command();
  }
}
